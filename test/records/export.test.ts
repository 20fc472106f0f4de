import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRecords, type Records } from '../../records/index.ts';
import { onEveryDatabase } from '../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const MANY = 401;

const unit = (serialKey: string) => ({ serial: serialKey, serialKey, model: 'M' });

onEveryDatabase((database) => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords(database().url);
  });
  afterAll(() => records.close());

  test('nothing that is kept is nothing that is exported', async () => {
    expect(await all(records.export.units())).toEqual([]);
    expect(await all(records.export.requests())).toEqual([]);
    expect(await all(records.export.returns())).toEqual([]);
    expect(await all(records.export.arrivals())).toEqual([]);
    expect(await all(records.export.files())).toEqual([]);
  });

  test('every unit is exported once, with what was given for it, however many there are', async () => {
    for (let index = 0; index < MANY; index += 1) {
      const named = { serial: `s ${index}`, serialKey: `S${index}` };
      await records.units.change({ vendor: `v${index % 3}`, ...named, at: AT }, () => ({}));
    }
    await records.units.give({
      number: 'R-1',
      vendor: 'v0',
      at: AT,
      outcome: 'replaced',
      extended: false,
      unit: {
        serial: 's 3',
        serialKey: 'S3',
        model: null,
        purchase: {},
        facts: {},
        registeredOn: null,
        notForResale: null,
      },
    });
    const units = await all(records.export.units());
    expect(new Set(units.map(({ vendor, serialKey }) => `${vendor} ${serialKey}`)).size).toBe(MANY);
    expect(units).toHaveLength(MANY);
    expect(units.filter(({ given }) => given.length > 0)).toMatchObject([
      { vendor: 'v0', serialKey: 'S3', given: [{ number: 'R-1', outcome: 'replaced' }] },
    ]);
  });

  test('returns and requests are exported as their last step left them; a unit without a number is none', async () => {
    await records.returns.claim({ request: 'REQ-1', vendor: 'v', at: AT, units: [unit('B')] });
    const row = { ...unit('A'), request: 'REQ-1', vendor: 'v', waitingOn: null, dueAt: null, at: AT };
    const state = { coverage: 'none', blocked: false, open: false, revision: 1, stage: 'closed' };
    await records.returns.save({ ...row, ...state, number: 'R-2', view: { number: 'R-2', timeline: [1] } });
    const { coverage: _, ...known } = state;
    const nothing = { waitingOn: null, dueAt: null };
    await records.requests.save({
      ...known,
      ...nothing,
      id: 'REQ-1',
      vendor: 'v',
      at: AT,
      view: { id: 'REQ-1' },
    });
    expect((await all(records.export.returns())).map(({ view }) => view)).toEqual([
      { number: 'R-2', timeline: [1] },
    ]);
    expect(await all(records.export.requests())).toMatchObject([{ view: { id: 'REQ-1' }, erasedAt: null }]);
  });

  test('a request that was erased says when', async () => {
    await records.erasure.request('REQ-1', AT, async () => {});
    expect(await all(records.export.requests())).toMatchObject([{ id: 'REQ-1', erasedAt: null }]);
    await records.returns.release({ request: 'REQ-1', serialKeys: ['B'], at: AT });
    await records.erasure.request('REQ-1', AT, async () => {});
    expect(await all(records.export.requests())).toMatchObject([{ id: 'REQ-1', erasedAt: AT }]);
  });

  test('parcels without a return and files are exported as well', async () => {
    const parcel = { id: 'ARR-1', scanId: 's', vendor: 'v', number: null, serial: null, serialKey: null };
    const held = { stage: 'held', waitingOn: 'support', dueAt: null, open: true, origin: null, at: AT };
    await records.arrivals.report({ ...parcel, ...held, view: { id: 'ARR-1' } });
    await records.files.add({ id: 'f', type: 'image/png', size: 3, at: AT });
    expect(await all(records.export.arrivals())).toMatchObject([{ view: { id: 'ARR-1' } }]);
    expect(await all(records.export.files())).toMatchObject([{ id: 'f', size: 3 }]);
  });
});

async function all<T>(pages: AsyncGenerator<T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const rows of pages) found.push(...rows);
  return found;
}
