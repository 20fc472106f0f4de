import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRecords } from '../../records/index.ts';
import { startEmbedded, type TestDatabase } from '../support/databases.ts';
import { startPart } from '../support/part.ts';

let folder: string;
let database: TestDatabase;

async function digest(...args: string[]): Promise<{ code: unknown; said: string }> {
  const part = startPart(['digest', ...args], { DATABASE_URL: database.url, HOMEWARD_DATA: folder });
  return { code: await part.ended, said: part.said() };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-digest-'));
  database = await startEmbedded();
  const records = await openRecords(database.url);
  await records.returns.save({
    request: 'REQ-1',
    vendor: 'alkeria',
    serial: 'sn-1',
    serialKey: 'SN-1',
    model: 'NECTA N4K2-7C',
    number: 'ALK-26-7K3M9-X',
    stage: 'received',
    waitingOn: 'bench',
    dueAt: '2026-01-05T23:00:00.000Z',
    coverage: 'warranty',
    blocked: false,
    open: true,
    revision: 1,
    view: {},
    at: '2026-01-01T08:00:00.000Z',
  });
  await records.close();
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the digest of the desks that have something before them is printed', async () => {
  const { code, said } = await digest('alkeria');
  expect(code, said).toBe(0);
  expect(said).toMatch(/^Alkeria, bench: what is before you on /);
  expect(said).toContain('- ALK-26-7K3M9-X, NECTA N4K2-7C, serial number sn-1, was due on 5 January 2026');
  expect(said).not.toContain('support:');
});

test('a desk with nothing to do is told so', async () => {
  expect(await digest('alkeria', '--desk', 'dispatch')).toEqual({ code: 0, said: 'nothing to do today\n' });
});

test.each([
  [['alkeria', '--desk', 'kitchen'], /^desk: /],
  [['nobody'], /^vendor: is none of alkeria, camstro/],
])('what cannot be used is refused in a line: digest %j', async (args, line) => {
  const { code, said } = await digest(...args);
  expect(code).toBe(2);
  expect(said).toMatch(line);
});
