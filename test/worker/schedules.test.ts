import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPolicies, type PolicyRegistry } from '../../policies/index.ts';
import { setSchedules } from '../../worker/schedules.ts';
import { devServer, type DevServer } from '../support/servers.ts';

const policies = loadPolicies();
const vendors = ['alkeria', 'camstro', 'pixfra', 'sensera', 'smartvue'];

let server: DevServer;
let client: Client;
beforeAll(async () => {
  server = await devServer();
  client = new Client({ connection: await Connection.connect({ address: server.address }) });
});
afterAll(async () => {
  await client.connection.close();
  await server.stop();
});

const describe = (id: string) => client.schedule.getHandle(id).describe();
async function ids(): Promise<string[]> {
  const found: string[] = [];
  for await (const { scheduleId } of client.schedule.list()) found.push(scheduleId);
  return found.toSorted();
}
const only = (...wanted: string[]): PolicyRegistry => ({
  current: (vendor) => policies.current(vendor),
  vendors: () => wanted,
});

test('each vendor’s desks have a digest each day at the policy’s hour, in the vendor’s time zone', async () => {
  await setSchedules(client, policies, undefined);
  await expect.poll(ids).toEqual(vendors.map((vendor) => `digest/${vendor}`));
  expect(await describe('digest/smartvue')).toMatchObject({
    spec: { timezone: 'America/Chicago', calendars: [{ hour: [{ start: 9 }], minute: [{ start: 0 }] }] },
    action: { workflowType: 'digestWorkflow', workflowId: 'digest/smartvue', args: [{ vendor: 'smartvue' }] },
    policies: { overlap: 'SKIP' },
  });
});

test('set again by the next worker, they are as they were; one that was paused stays paused', async () => {
  await client.schedule.getHandle('digest/alkeria').pause('on holiday');
  const before = await describe('digest/alkeria');
  await Promise.all([setSchedules(client, policies, undefined), setSchedules(client, policies, undefined)]);
  const after = await describe('digest/alkeria');
  expect(after.state).toMatchObject({ paused: true, note: 'on holiday' });
  expect(after.info.lastUpdatedAt).toEqual(before.info.lastUpdatedAt);
});

test('a policy with another hour moves its digest, which stays paused', async () => {
  const alkeria = policies.current('alkeria');
  if (!alkeria) throw new Error('there is no policy of alkeria');
  const calendar = { ...alkeria.file.calendar, remindAt: '07:30' };
  const moved = { ...alkeria, file: { ...alkeria.file, calendar } };
  await setSchedules(
    client,
    {
      current: (vendor) => (vendor === 'alkeria' ? moved : policies.current(vendor)),
      vendors: () => vendors,
    },
    undefined,
  );
  expect(await describe('digest/alkeria')).toMatchObject({
    spec: { calendars: [{ hour: [{ start: 7 }], minute: [{ start: 30 }] }] },
    state: { paused: true },
  });
});

test('a vendor whose policy is gone loses its digest, and whatever else is scheduled stays', async () => {
  const action = { type: 'startWorkflow', workflowType: 'other', taskQueue: 'other' } as const;
  await client.schedule.create({ scheduleId: 'other', spec: {}, action });
  await setSchedules(client, only('alkeria', 'pixfra'), undefined);
  await expect.poll(ids).toEqual(['digest/alkeria', 'digest/pixfra', 'other']);
});

test('retention is nightly where it is wanted, with the days as they are set last, and is gone where it is not', async () => {
  for (const days of [730, 365]) await setSchedules(client, only(), days);
  expect(await describe('retention')).toMatchObject({
    action: { workflowType: 'retentionWorkflow', args: [{ days: 365 }] },
  });
  await setSchedules(client, only(), undefined);
  await expect.poll(ids).toEqual(['other']);
});
