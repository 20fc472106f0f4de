import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveEmbedded, type EmbeddedDatabase } from '../../deploy/database/embedded.ts';
import { freePort } from '../../deploy/local/free-port.ts';
import { openRecords } from '../../records/index.ts';
import { startPart } from '../support/part.ts';

let folder: string;
let database: EmbeddedDatabase;

async function staff(args: string[], url = database.url): Promise<{ code: unknown; said: string }> {
  const part = startPart(['staff', ...args], { DATABASE_URL: url, HOMEWARD_DATA: folder });
  return { code: await part.ended, said: part.said() };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-staff-'));
  database = await serveEmbedded(join(folder, 'records'), await freePort(), (error) => {
    throw error;
  });
});

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a device gets a token, shown once, that opens what its roles open until it is revoked', async () => {
  const { code, said } = await staff([
    'add',
    'Dock 1',
    '--role',
    'dock',
    '--role',
    'bench',
    '--role',
    'dock',
  ]);
  expect(code).toBe(0);
  const token = said.split('\n')[0] ?? '';
  const records = await openRecords(database.url);
  expect(await records.staff.find(token)).toEqual({ name: 'Dock 1', roles: ['dock', 'bench'] });
  const list = await staff(['list']);
  expect(list.said).toMatch(/Dock 1 +dock, bench/);
  expect(list.said).not.toContain(token);
  expect((await staff(['revoke', 'Dock 1'])).code).toBe(0);
  expect(await records.staff.find(token)).toBeUndefined();
  await records.close();
});

test('a program reads the token and the list as JSON', async () => {
  const added = JSON.parse((await staff(['add', 'Ada', '--role', 'support', '--json'])).said) as unknown;
  expect(added).toEqual({ name: 'Ada', roles: ['support'], token: expect.stringMatching(/^hw_/) });
  const listed = JSON.parse((await staff(['list', '--json'])).said) as unknown;
  expect(listed).toContainEqual(expect.objectContaining({ name: 'Ada', revokedAt: null }));
});

test.each([
  [
    'a name or role that cannot be',
    ['add', ' ', '--role', 'boss'],
    2,
    /^name: .*\n.*must be one of support, dock/,
  ],
  ['a name that has a token', ['add', 'Ada', '--role', 'dock'], 1, /Ada has a token: revoke it first/],
  ['nobody of this name', ['revoke', 'Nobody'], 1, /Nobody has no token: homeward staff list/],
])('%s is answered with what to do, a line a fault', async (_, args, code, says) => {
  const answer = await staff(args);
  expect(answer.said).toMatch(says);
  expect(answer.code).toBe(code);
});

test('without its database the command says in one line what to do', async () => {
  const { code, said } = await staff(['list'], `postgres://127.0.0.1:${await freePort()}/none`);
  expect(code).toBe(1);
  expect(said).toMatch(/^homeward: the records at .* cannot be opened \(nothing listens there.*\n$/);
});
