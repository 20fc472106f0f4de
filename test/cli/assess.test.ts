import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const HOMEWARD = fileURLToPath(new URL('../../bin/homeward.js', import.meta.url));

function homeward(args: string[], input = ''): Promise<{ code: number; out: string; errors: string[] }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [HOMEWARD, ...args], { cwd: tmpdir() }, (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, out, errors: err.split('\n').filter((line) => line !== '') });
    });
    child.stdin?.end(input);
  });
}

const facts = { asOf: '2026-11-21', purchase: { date: '2026-01-10' }, claim: { reason: 'defective' } };

describe('homeward assess', () => {
  test('prints the decision on facts from standard input', async () => {
    const { code, out, errors } = await homeward(
      ['assess', 'alkeria', '--facts', '-'],
      JSON.stringify(facts),
    );
    expect([code, errors]).toEqual([0, []]);
    expect(JSON.parse(out)).toMatchObject({ vendor: 'alkeria', asOf: '2026-11-21', coverage: 'warranty' });
  });

  test('prints the list of decisions on a list of facts, from a file, in the same order', async () => {
    const file = join(tmpdir(), `homeward-facts-${process.pid}.json`);
    await writeFile(file, JSON.stringify([facts, { ...facts, purchase: { date: '2020-01-10' } }]));
    const { out } = await homeward(['assess', 'alkeria', '--facts', file]);
    expect(JSON.parse(out)).toMatchObject([{ coverage: 'warranty' }, { coverage: 'none' }]);
  });

  test('ends with 2 and one line a fault, each with its path', async () => {
    const faulty = [facts, { ...facts, unit: { modle: 'x' }, purchase: { proof: null } }];
    const { code, out, errors } = await homeward(['assess', 'alkeria'], JSON.stringify(faulty));
    expect([code, out]).toEqual([2, '']);
    expect(errors.map((line) => line.split(': ')[0] ?? '').toSorted()).toEqual([
      '[1].purchase.proof',
      '[1].unit.modle',
    ]);
  });

  test.each([
    ['an unknown vendor', ['assess', 'acme'], '{}', /acme.*alkeria/],
    ['broken JSON', ['assess', 'alkeria'], '{', /standard input is not JSON/],
    [
      'a file that is not there',
      ['assess', 'alkeria', '--facts', '/none.json'],
      '',
      /none\.json cannot be read/,
    ],
    ['a mistyped option', ['assess', 'alkeria', '--fact', 'x'], '', /unknown option/],
  ])('ends with 2 and a clear line on %s', async (_, args, input, says) => {
    const { code, errors } = await homeward(args, input);
    expect(code).toBe(2);
    expect(errors[0]).toMatch(says);
    expect(errors.join('\n')).not.toMatch(/ at .*\.ts:/);
  });
});
