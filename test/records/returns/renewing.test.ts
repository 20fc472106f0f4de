import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRecords, type Records } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-12-24T09:00:00.000Z';

onEveryDatabase((database) => {
  let records: Records;

  const own = { request: 'REQ-R', serialKey: 'SN-1' };
  const unit = { serial: 'SN-1', serialKey: 'SN-1', model: 'NECTA N2K' };
  const claim = (request: string, renews?: string) =>
    records.returns.claim({ request, vendor: 'alkeria', at: AT, units: [unit], ...(renews && { renews }) });
  const number = (renews?: string) =>
    records.returns.assignNumber({ ...own, prefix: 'ALK', year: 2026, at: AT, ...(renews && { renews }) });
  const step = (one: string, open: boolean, at = AT) =>
    records.returns.save({
      ...unit,
      request: own.request,
      vendor: 'alkeria',
      number: one,
      stage: open ? 'issued' : 'expired',
      waitingOn: null,
      dueAt: null,
      coverage: 'warranty',
      blocked: false,
      open,
      revision: 1,
      at,
      view: { number: one },
    });

  beforeAll(async () => {
    records = await openRecords(database().url);
  });
  afterAll(() => records.close());

  test('a unit whose number has ended gets another under the same request, and both are kept', async () => {
    await claim('REQ-R');
    const first = await number();
    await step(first, true);
    expect(await claim('REQ-R', first)).toEqual({ taken: ['SN-1'] });
    expect(await records.returns.renewing(first)).toBeUndefined();

    await step(first, false, LATER);
    expect(await claim('REQ-R', first)).toEqual({ taken: [] });
    const second = await number(first);
    expect(second).not.toBe(first);
    expect(await number(first)).toBe(second);
    expect(await number()).toBe(first);
    await step(second, true, LATER);
    expect(await records.returns.findByNumber(first)).toMatchObject({ open: false, stage: 'expired' });
    expect(await records.returns.renewing(first)).toMatchObject({ number: second, renews: first });
    expect(await records.returns.openBySerial('alkeria', 'SN-1')).toMatchObject({ number: second });
  });

  test('a claim of the request that is repeated changes nothing of that', async () => {
    expect(await claim('REQ-R')).toEqual({ taken: [] });
    expect(await records.returns.ofRequest('REQ-R')).toHaveLength(2);
    expect(await claim('REQ-OTHER')).toEqual({ taken: ['SN-1'] });
  });
});
