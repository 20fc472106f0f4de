import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRetentionActivities } from '../../../activities/retention/retention.ts';
import { openRecords, type Records } from '../../../records/index.ts';
import { startEmbedded, type TestDatabase } from '../../support/databases.ts';

const LONG_AGO = '2026-01-10T09:00:00.000Z';
const LATELY = '2026-11-20T09:00:00.000Z';
const NOW = '2026-11-21T09:00:00.000Z';
const DAYS = 180;

let database: TestDatabase;
let records: Records;
const removed: string[] = [];
beforeAll(async () => {
  database = await startEmbedded();
  records = await openRecords(database.url);
});
afterAll(async () => {
  await records.close();
  await database.stop();
});

const retention = () =>
  createRetentionActivities({ records, removeFile: async (id) => void removed.push(id) });

async function requestOf(request: string, at: string, open: boolean): Promise<void> {
  await records.contacts.save({
    request,
    vendor: 'alkeria',
    applicant: {
      name: 'Anna Weiß',
      email: 'anna@customer.example',
      phone: '+49 30 1234567',
      kind: 'end-user',
      address: { lines: ['Gasse 1'], city: 'Berlin', postalCode: '10115', country: 'DE' },
    },
    bodyHash: request,
    at: LONG_AGO,
  });
  await records.requests.save({
    id: request,
    vendor: 'alkeria',
    stage: 'authorized',
    waitingOn: null,
    dueAt: null,
    blocked: false,
    open,
    revision: 1,
    at,
    view: {},
  });
}

async function arrivalOf(id: string, match?: string): Promise<void> {
  const settlement = match === undefined ? {} : { settlement: { match } };
  const parcel = { id, scanId: id, vendor: 'alkeria', number: null, serial: null, serialKey: null };
  const step = { ...parcel, stage: 'held', waitingOn: null, dueAt: null, open: false, at: LONG_AGO };
  await records.arrivals.report({ ...step, origin: 'Anna Weiß, Berlin', view: settlement });
}

it('erases what has ended so many days ago, and nothing else', async () => {
  await requestOf('REQ-OLD', LONG_AGO, false);
  await requestOf('REQ-NEW', LATELY, false);
  await requestOf('REQ-OPEN', LONG_AGO, true);
  expect(await retention().eraseDue({ at: NOW, days: DAYS })).toEqual({ erased: 1 });
  expect(await records.contacts.find('REQ-OLD')).toBeUndefined();
  expect(await records.contacts.find('REQ-NEW')).toBeDefined();
  expect(await records.contacts.find('REQ-OPEN')).toBeDefined();
  expect(await retention().eraseDue({ at: NOW, days: DAYS })).toEqual({ erased: 0 });
});

it('forgets who sent a parcel that was done with, and leaves one that was matched to its return', async () => {
  await arrivalOf('ARR-GONE');
  await arrivalOf('ARR-MATCHED', 'ALK-26-7K3M9-X');
  await retention().eraseDue({ at: NOW, days: DAYS });
  expect(await records.arrivals.find('ARR-GONE')).toMatchObject({ origin: null });
  expect(await records.arrivals.find('ARR-MATCHED')).toMatchObject({ origin: 'Anna Weiß, Berlin' });
});

it('removes uploads that no request has named within a day', async () => {
  await records.files.add({ id: 'forgotten', type: 'image/png', size: 3, at: '2026-11-20T08:00:00.000Z' });
  await records.files.add({ id: 'fresh', type: 'image/png', size: 3, at: '2026-11-21T08:00:00.000Z' });
  await retention().eraseDue({ at: NOW, days: DAYS });
  expect(removed).toEqual(['forgotten']);
  expect(await records.files.find('fresh')).toBeDefined();
});
