import { Client, Connection } from '@temporalio/client';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded, type TestDatabase } from '../support/databases.ts';
import { houseEnvironment } from '../support/house.ts';
import { startPart } from '../support/part.ts';
import { devServer, type DevServer } from '../support/servers.ts';

const TEXT = readFileSync(
  new URL('../../policies/vendors/alkeria/policy.yaml', import.meta.url),
  'utf8',
).replace('vendor: alkeria', 'vendor: acme');
const BROKEN = TEXT.replace('validDays: 30', 'validDay: 30');

let server: DevServer;
let database: TestDatabase;
let folder: string;
const write = (text: string) => writeFileSync(join(folder, 'acme.yaml'), text);
const worker = () =>
  startPart(['worker'], {
    ...houseEnvironment({
      address: server.address,
      databaseUrl: database.url,
      smtpUrl: 'smtp://127.0.0.1:9',
    }),
    HOMEWARD_DATA: folder,
    HOMEWARD_POLICIES: folder,
  });

/** The schedules of the namespace, by their ids. */
async function schedules(): Promise<string[]> {
  const connection = await Connection.connect({ address: server.address });
  const found: string[] = [];
  for await (const { scheduleId } of new Client({ connection }).schedule.list()) found.push(scheduleId);
  await connection.close();
  return found;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-follows-'));
  [server, database] = await Promise.all([devServer(), startEmbedded()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), database.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

test('a worker goes on under the last good version of a policy, says what is wrong, and takes up the next; a new vendor’s desks have their digest at once', async () => {
  write(TEXT);
  const part = worker();
  await part.ready();
  write(BROKEN);
  await part.says('did you mean validDays?');
  expect(part.said()).toMatch(
    /the last good version stays in force: \S+acme\.yaml:\d+:\d+: number\.validDay: /,
  );
  write(`${TEXT}# another version\n`);
  await part.says('is in force now');
  writeFileSync(join(folder, 'beta.yaml'), TEXT.replace('vendor: acme', 'vendor: beta'));
  await expect
    .poll(() => schedules(), { timeout: 30_000 })
    .toEqual(expect.arrayContaining(['digest/acme', 'digest/beta']));
  rmSync(join(folder, 'beta.yaml'));
  part.process.kill('SIGTERM');
  expect(await part.ended).toBe(0);
});

test('a worker does not start on a broken policy, and says in the same words what to correct', async () => {
  write(BROKEN);
  const part = worker();
  expect(await part.ended).toBe(1);
  expect(part.said()).toMatch(
    /acme\.yaml:\d+:\d+: number\.validDay: is not known here; did you mean validDays\?/,
  );
});
