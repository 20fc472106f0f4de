import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPart } from '../support/part.ts';

const VENDORS = new URL('../../policies/vendors/', import.meta.url);
const TEXT = readFileSync(new URL('alkeria/policy.yaml', VENDORS), 'utf8');
const TABLE = readFileSync(new URL('alkeria/policy.test.yaml', VENDORS), 'utf8');

let folder: string;
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

async function policy(...args: string[]): Promise<{ code: unknown; said: string }> {
  const part = startPart(['policy', ...args], { HOMEWARD_DATA: folder, DATABASE_URL: undefined });
  return { code: await part.ended, said: part.said() };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-policy-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('homeward policy check', () => {
  test('says of each policy that holds together its version, how long it took, and its test rows', async () => {
    const { code, said } = await policy(
      'check',
      'alkeria',
      file('acme.yaml', TEXT.replaceAll('alkeria', 'acme')),
    );
    expect(code).toBe(0);
    expect(said).toMatch(/^ok +alkeria-[0-9a-f]{12} +\d+ ms +\d+ +.*alkeria.policy\.yaml$/m);
    expect(said).toMatch(/^ok +acme-[0-9a-f]{12} +\d+ ms +none +.*acme\.yaml$/m);
  });

  test('ends with 2 and every fault of every file, test tables too, with file, line and column', async () => {
    const broken = file('broken.yaml', TEXT.replace('validDays: 30', 'validDay: 30'));
    const tested = file('tested.yaml', TEXT);
    file('tested.test.yaml', TABLE.replace('from: request', 'from: reqest'));
    const { code, said } = await policy('check', broken, tested, 'alkeria');
    expect(code).toBe(2);
    expect(said).toMatch(
      /broken\.yaml:\d+:\d+: number\.validDay: is not known here; did you mean validDays\?/,
    );
    expect(said).toMatch(/tested\.test\.yaml:\d+:\d+: rows\.0\.from: must be one of those under "given"/);
    expect(said).toMatch(/^ok +alkeria-/m);
  });

  test('takes a folder of policies as well', async () => {
    mkdirSync(join(folder, 'ours'));
    file('ours/acme.yaml', TEXT.replaceAll('alkeria', 'acme'));
    file('ours/zeta.yaml', TEXT.replaceAll('alkeria', 'zeta'));
    const { code, said } = await policy('check', join(folder, 'ours'));
    expect([code, said]).toEqual([0, expect.stringMatching(/^ok +acme-.*\nok +zeta-/m)]);
  });

  test.each([
    [
      'neither a file nor a vendor',
      'alkera',
      /alkera is neither a file nor a vendor; did you mean alkeria\?/,
    ],
    ['nothing like a vendor', 'zzz', /zzz is neither a file nor a vendor; vendors are alkeria/],
  ])('ends with 2 where it is asked for what is %s', async (_, name, says) => {
    const { code, said } = await policy('check', name);
    expect([code, said]).toEqual([2, expect.stringMatching(says)]);
  });
});

describe('homeward policy test', () => {
  test('shows the rows answered otherwise with their line, what was found and expected, and ends with 1', async () => {
    const path = file('failing.yaml', TEXT);
    file('failing.test.yaml', TABLE.replace('stage: request', 'stage: receipt'));
    const { code, said } = await policy('test', path);
    expect(code).toBe(1);
    expect(said).toMatch(/failing\.test\.yaml:\d+: .*\n {2}stage is "request", expected "receipt"\n/);
    expect(said).toMatch(/^alkeria: \d+ rows, 1 otherwise$/m);
  });

  test('ends with 0 where every row is as expected, or there is none', async () => {
    const path = file('untested.yaml', TEXT);
    const { code, said } = await policy('test', path);
    expect([code, said]).toEqual([0, 'alkeria: no test table beside its policy\n']);
  });
});

describe('homeward policy diff', () => {
  test('says what changes for whom, and ends with 0', async () => {
    const { code, said } = await policy(
      'diff',
      'alkeria',
      file('new.yaml', TEXT.replace('months: 24', 'months: 36')),
    );
    expect(code).toBe(0);
    expect(said).toMatch(/^alkeria-[0-9a-f]{12} → alkeria-[0-9a-f]{12}$/m);
    expect(said).toMatch(/^\d+ of \d+ rows of the test tables change: .*\d+ coverage/m);
    expect(said).toMatch(
      /^ {2}coverage: none → warranty\n[^]*^ {4}.+ \(\d{4}-\d\d-\d\d → \d{4}-\d\d-\d\d\)$/m,
    );
  });

  test('gives programs all of it as JSON', async () => {
    const { said } = await policy('diff', 'alkeria', file('same.yaml', `${TEXT}# a remark\n`), '--json');
    expect(JSON.parse(said)).toMatchObject({ rows: { cases: [], byField: {} }, terms: [], clauses: [] });
  });

  test('asks the records for a version that is no longer in force, and says where they are not reached', async () => {
    const { code, said } = await policy('diff', 'alkeria-000000000000', 'alkeria');
    expect([code, said]).toEqual([1, expect.stringMatching(/^homeward: DATABASE_URL is not set: .*\n$/)]);
  });
});
