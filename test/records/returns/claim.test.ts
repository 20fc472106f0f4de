import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRecords, type ClaimedUnit, type Records } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const VENDOR = 'alkeria';
const AT = '2026-11-21T09:00:00.000Z';

const unit = (serial: string): ClaimedUnit => ({
  serial,
  serialKey: serial.trim().toUpperCase(),
  model: 'NECTA N2K',
});

onEveryDatabase((database) => {
  let records: Records;
  let others: Records;

  const claim = (request: string, serials: string[], by = records) =>
    by.returns.claim({ request, vendor: VENDOR, at: AT, units: serials.map(unit) });
  const holder = async (serialKey: string) =>
    (await records.returns.openBySerial(VENDOR, serialKey))?.request;

  beforeAll(async () => {
    [records, others] = await Promise.all([openRecords(database().url), openRecords(database().url)]);
  });
  afterAll(() => Promise.all([records.close(), others.close()]));

  test('a serial number with an open return gets no second one, however it is typed', async () => {
    expect(await claim('REQ-A1', ['sn-100'])).toEqual({ taken: [] });
    expect(await claim('REQ-A2', [' SN-100 '])).toEqual({ taken: [' SN-100 '] });
    expect(await holder('SN-100')).toBe('REQ-A1');
  });

  test('the same serial number of another vendor is another unit', async () => {
    await claim('REQ-A3', ['SN-150']);
    const units = [unit('SN-150')];
    expect(await records.returns.claim({ request: 'REQ-A4', vendor: 'voltan', at: AT, units })).toEqual({
      taken: [],
    });
  });

  test('where one unit of a request is taken none of its units is', async () => {
    await claim('REQ-B1', ['SN-201']);
    expect(await claim('REQ-B2', ['SN-200', 'SN-201', 'SN-202'])).toEqual({ taken: ['SN-201'] });
    expect(await records.returns.ofRequest('REQ-B2')).toEqual([]);
    expect(await holder('SN-200')).toBeUndefined();
  });

  test('a request that names a serial number twice is told so, and takes nothing', async () => {
    expect(await claim('REQ-C', ['sn-300', 'SN-300'])).toEqual({ taken: ['SN-300'] });
    expect(await holder('SN-300')).toBeUndefined();
  });

  test('a claim repeated after a crash answers as it did, also when its return has ended since', async () => {
    await claim('REQ-D', ['SN-400', 'SN-401']);
    expect(await claim('REQ-D', ['SN-400', 'SN-401'])).toEqual({ taken: [] });
    await records.returns.release({ request: 'REQ-D', serialKeys: ['SN-400'], at: AT });
    await claim('REQ-D2', ['SN-400']);
    expect(await claim('REQ-D', ['SN-400', 'SN-401'])).toEqual({ taken: [] });
    expect(await holder('SN-400')).toBe('REQ-D2');
  });

  test('of two requests at the same moment for the same units exactly one gets them', async () => {
    for (let round = 0; round < 25; round += 1) {
      const serials = Array.from({ length: 50 }, (_, n) => `R${round}-${100 + n}`);
      const answers = await Promise.all([
        claim(`REQ-E${round}`, serials),
        claim(`REQ-F${round}`, serials.toReversed(), others),
      ]);
      const [winner, loser] = answers[0].taken.length === 0 ? answers : answers.toReversed();
      expect(winner?.taken).toEqual([]);
      expect(loser?.taken.toSorted()).toEqual(serials);
      const kept = await Promise.all(
        ['E', 'F'].map((who) => records.returns.ofRequest(`REQ-${who}${round}`)),
      );
      expect(new Set(kept.map(({ length }) => length))).toEqual(new Set([0, 50]));
    }
  });

  test('of the same claim sent twice at the same moment both are granted', async () => {
    const answers = await Promise.all([claim('REQ-G', ['SN-500']), claim('REQ-G', ['SN-500'], others)]);
    expect(answers).toEqual([{ taken: [] }, { taken: [] }]);
    expect(await records.returns.ofRequest('REQ-G')).toHaveLength(1);
  });

  test('a refused unit is free for another request; one whose return has begun is not given back this way', async () => {
    await claim('REQ-H', ['SN-600', 'SN-601']);
    const number = await records.returns.assignNumber({
      request: 'REQ-H',
      serialKey: 'SN-601',
      prefix: 'ALK',
      year: 2026,
      at: AT,
    });
    await records.returns.save({
      request: 'REQ-H',
      vendor: 'alkeria',
      serial: 'SN-601',
      serialKey: 'SN-601',
      model: 'NECTA',
      number,
      stage: 'issued',
      waitingOn: 'customer',
      dueAt: null,
      coverage: 'warranty',
      blocked: false,
      open: true,
      revision: 1,
      at: AT,
      view: {},
    });
    await records.returns.release({ request: 'REQ-H', serialKeys: ['SN-600', 'SN-601'], at: AT });
    expect(await claim('REQ-I', ['SN-600'])).toEqual({ taken: [] });
    expect(await claim('REQ-J', ['SN-601'])).toEqual({ taken: ['SN-601'] });
  });
});
