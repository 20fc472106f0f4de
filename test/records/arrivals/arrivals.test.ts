import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ArrivalStep, openRecords, type Records } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-24T09:00:00.000Z';

const step = (id: string, more: Partial<ArrivalStep> = {}): ArrivalStep => ({
  id,
  scanId: `scan-${id}`,
  vendor: 'alkeria',
  number: null,
  serial: 'sn 1',
  serialKey: 'SN1',
  stage: 'held',
  waitingOn: 'support',
  dueAt: LATER,
  open: true,
  revision: 1,
  view: { id },
  at: AT,
  ...more,
});

const reported = (id: string) => {
  const { revision: _, ...entry } = step(id);
  return { ...entry, origin: 'Pisa' };
};

onEveryDatabase((database) => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords(database().url);
  });
  afterAll(() => records.close());

  test('a parcel that is reported twice is one, and stays as it was first reported', async () => {
    const { at: _, ...entry } = reported('ARR-1');
    const first = await records.arrivals.report(reported('ARR-1'));
    expect(first).toEqual({ ...entry, revision: 0, createdAt: AT, updatedAt: AT });
    expect(await records.arrivals.report({ ...reported('ARR-1'), origin: 'Turin', at: LATER })).toEqual(
      first,
    );
    expect(await records.arrivals.find('ARR-1')).toEqual(first);
    expect(await records.arrivals.find('ARR-0')).toBeUndefined();
  });

  test('a step takes the place of what was reported, and the sender stays', async () => {
    await records.arrivals.report(reported('ARR-2'));
    await records.arrivals.save(step('ARR-2', { view: { id: 'ARR-2', overdue: true } }));
    expect(await records.arrivals.find('ARR-2')).toMatchObject({
      origin: 'Pisa',
      revision: 1,
      view: { overdue: true },
    });
  });

  test('no older step overtakes a newer one', async () => {
    const settled = { stage: 'matched', open: false, waitingOn: null, revision: 3, at: LATER };
    await records.arrivals.save(step('ARR-3', settled));
    await records.arrivals.save(step('ARR-3', { revision: 2, at: LATER }));
    await records.arrivals.save(step('ARR-3', { revision: 9 }));
    expect(await records.arrivals.find('ARR-3')).toMatchObject({ stage: 'matched', revision: 3 });
  });

  test('a run that begins anew, counting its steps anew, is heard', async () => {
    await records.arrivals.save(step('ARR-4', { revision: 7 }));
    await records.arrivals.save(step('ARR-4', { revision: 1, stage: 'sent-back', at: LATER }));
    expect(await records.arrivals.find('ARR-4')).toMatchObject({ stage: 'sent-back' });
  });

  test('parcels are listed by what is due, page by page, of one vendor, serial number, settled or not', async () => {
    const voltan = { vendor: 'voltan' };
    await records.arrivals.save(step('ARR-7', { ...voltan, dueAt: null, open: false }));
    await records.arrivals.save(step('ARR-6', voltan));
    await records.arrivals.save(step('ARR-5', { ...voltan, serialKey: 'SN2' }));
    await records.arrivals.save(step('ARR-8', { ...voltan, dueAt: AT }));
    const ids = async (filter: { open?: boolean; serialKey?: string; after?: string }, limit = 9) => {
      const { rows, next } = await records.arrivals.list({ ...voltan, ...filter, limit });
      return { ids: rows.map(({ id }) => id), next };
    };
    expect((await ids({})).ids).toEqual(['ARR-8', 'ARR-5', 'ARR-6', 'ARR-7']);
    expect((await ids({ open: true })).ids).toEqual(['ARR-8', 'ARR-5', 'ARR-6']);
    expect((await ids({ open: false })).ids).toEqual(['ARR-7']);
    expect((await ids({ serialKey: 'SN2' })).ids).toEqual(['ARR-5']);
    const first = await ids({}, 2);
    expect((await ids({ after: first.next ?? '' }, 2)).ids).toEqual(['ARR-6', 'ARR-7']);
  });
});
