import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isReturnNumber, openRecords, UnreadableCursor } from '../../../records/index.ts';
import type { Records, ReturnFilter, ReturnStep } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-24T09:00:00.000Z';

onEveryDatabase((database) => {
  let records: Records;
  let others: Records;
  let vendor: string;
  let count = 0;

  const issued = async (serialKey: string, due: string | null = null): Promise<ReturnStep> => {
    const request = `REQ-${vendor}`;
    const unit = { serial: serialKey.toLowerCase(), serialKey, model: 'NECTA N2K' };
    await records.returns.claim({ request, vendor, at: AT, units: [unit] });
    const number = await records.returns.assignNumber({
      request,
      serialKey,
      prefix: 'ALK',
      year: 2026,
      at: AT,
    });
    const step: ReturnStep = {
      ...unit,
      request,
      vendor,
      number,
      stage: 'issued',
      waitingOn: 'customer',
      dueAt: due,
      coverage: 'warranty',
      blocked: false,
      open: true,
      revision: 1,
      at: AT,
      view: { number, stage: 'issued', timeline: [{ at: AT, what: 'authorized' }] },
    };
    await records.returns.save(step);
    return step;
  };
  const list = (filter: Partial<ReturnFilter> = {}) => records.returns.list({ vendor, limit: 50, ...filter });
  const serials = async (filter: Partial<ReturnFilter>) =>
    (await list(filter)).rows.map(({ serialKey }) => serialKey);

  beforeAll(async () => {
    [records, others] = await Promise.all([openRecords(database().url), openRecords(database().url)]);
  });
  beforeEach(() => {
    count += 1;
    vendor = `vendor-${count}`;
  });
  afterAll(() => Promise.all([records.close(), others.close()]));

  test('a unit gets one number, also when it is asked for at the same moment or again', async () => {
    const unit = { serial: 'SN-1', serialKey: 'SN-1', model: 'NECTA N2K' };
    await records.returns.claim({ request: 'REQ-N', vendor, at: AT, units: [unit] });
    const wanted = { request: 'REQ-N', serialKey: 'SN-1', prefix: 'ALK', year: 2026, at: AT };
    const numbers = await Promise.all([
      records.returns.assignNumber(wanted),
      others.returns.assignNumber(wanted),
      records.returns.assignNumber(wanted),
    ]);
    expect(new Set([...numbers, await records.returns.assignNumber(wanted)]).size).toBe(1);
    expect(numbers.every(isReturnNumber)).toBe(true);
  });

  test('a unit that was not claimed gets no number', async () => {
    const wanted = { request: 'REQ-0', serialKey: 'SN-0', prefix: 'ALK', year: 2026, at: AT };
    await expect(records.returns.assignNumber(wanted)).rejects.toThrow('REQ-0 has not claimed SN-0');
  });

  const stepOn = async (serialKey: string, changes: Partial<ReturnStep>) =>
    records.returns.save({ ...(await issued(serialKey, AT)), revision: 2, ...changes });

  test('what lies on some desks is what waits on them, and where it is asked for what is blocked', async () => {
    await stepOn('SN-BENCH', { waitingOn: 'bench' });
    await stepOn('SN-SUPPORT', { waitingOn: 'support' });
    await stepOn('SN-BLOCKED', { blocked: true });
    await stepOn('SN-ENDED', { blocked: true, waitingOn: null, open: false });
    await stepOn('SN-CUSTOMER', {});
    expect((await serials({ desks: { parties: ['support', 'bench'], blocked: false } })).toSorted()).toEqual([
      'SN-BENCH',
      'SN-SUPPORT',
    ]);
    expect((await serials({ desks: { parties: ['support'], blocked: true } })).toSorted()).toEqual([
      'SN-BLOCKED',
      'SN-SUPPORT',
    ]);
  });

  test('what a step made of a return is found by its number', async () => {
    const { at: _, ...step } = await issued('SN-2', '2026-12-21T23:00:00Z');
    expect(await records.returns.findByNumber(step.number)).toEqual({
      ...step,
      dueAt: '2026-12-21T23:00:00.000Z',
      renews: '',
      createdAt: AT,
      updatedAt: AT,
    });
    expect(await records.returns.findByNumber('ALK-26-22222-2')).toBeUndefined();
  });

  test('an older step never overtakes a newer one, and a repeated step changes nothing', async () => {
    const first = await issued('SN-3');
    const third: ReturnStep = { ...first, stage: 'received', revision: 3, view: 'third', at: LATER };
    await records.returns.save(third);
    await records.returns.save({ ...first, stage: 'expired', revision: 2, view: 'second', open: false });
    await records.returns.save({ ...third, view: 'third again' });
    expect(await records.returns.findByNumber(first.number)).toMatchObject({
      stage: 'received',
      revision: 3,
      view: 'third',
      open: true,
      createdAt: AT,
      updatedAt: LATER,
    });
  });

  test('a step made later counts, even where the workflow was set back and counts its steps anew', async () => {
    const first = await issued('SN-33');
    await records.returns.save({ ...first, stage: 'received', revision: 3 });
    await records.returns.save({ ...first, stage: 'expired', revision: 2, at: LATER });
    expect(await records.returns.findByNumber(first.number)).toMatchObject({ stage: 'expired', revision: 2 });
  });

  test('steps that arrive all at once and in any order leave the newest', async () => {
    const first = await issued('SN-4');
    await Promise.all(
      [7, 3, 9, 5, 2, 8, 4, 6].map((revision) =>
        (revision > 5 ? records : others).returns.save({ ...first, revision, view: revision }),
      ),
    );
    expect(await records.returns.findByNumber(first.number)).toMatchObject({ revision: 9, view: 9 });
  });

  test('a return that has ended gives its serial number back', async () => {
    const step = await issued('SN-5');
    expect(await records.returns.openBySerial(vendor, 'SN-5')).toMatchObject({ number: step.number });
    await records.returns.save({ ...step, stage: 'closed', open: false, revision: 2 });
    expect(await records.returns.openBySerial(vendor, 'SN-5')).toBeUndefined();
    const unit = { serial: 'SN-5', serialKey: 'SN-5', model: 'NECTA N2K' };
    const again = await records.returns.claim({ request: 'REQ-5', vendor, at: LATER, units: [unit] });
    expect(again).toEqual({ taken: [] });
  });

  test('a return that is missing is written anew from what the workflow knows', async () => {
    const step = await issued('SN-6');
    const rebuilt = { ...step, request: 'REQ-6', serialKey: 'SN-66', number: 'ALK-26-22222-Z', revision: 12 };
    await records.returns.save(rebuilt);
    expect(await records.returns.findByNumber('ALK-26-22222-Z')).toMatchObject({
      revision: 12,
      createdAt: AT,
    });
  });

  test('what is due first is listed first, and what has nothing due last', async () => {
    await issued('NONE');
    await issued('LATE', '2026-12-03T09:00:00Z');
    await issued('EARLY', '2026-12-01T09:00:00Z');
    await issued('MIDDLE', '2026-12-01T09:00:00.500Z');
    expect(await serials({})).toEqual(['EARLY', 'MIDDLE', 'LATE', 'NONE']);
  });

  test('a list has only what was asked for, and no unit without a number', async () => {
    const step = await issued('SN-7');
    await records.returns.save({ ...step, stage: 'received', waitingOn: 'bench', revision: 2 });
    await issued('SN-8');
    const unit = { serial: 'SN-9', serialKey: 'SN-9', model: 'NECTA N2K' };
    await records.returns.claim({ request: step.request, vendor, at: AT, units: [unit] });
    expect((await serials({})).toSorted()).toEqual(['SN-7', 'SN-8']);
    expect(await serials({ stage: 'received' })).toEqual(['SN-7']);
    expect(await serials({ waitingOn: 'customer' })).toEqual(['SN-8']);
    expect(await serials({ serialKey: 'SN-8' })).toEqual(['SN-8']);
    expect(await serials({ request: 'REQ-other' })).toEqual([]);
    expect(await records.returns.ofRequest(step.request)).toHaveLength(3);
  });

  test('pages show every return once, while others come in between them', async () => {
    const expected: string[] = [];
    for (const day of ['01', '02', '02', '02', '05', '06', null, null, null]) {
      const due = day === null ? null : `2026-12-${day}T09:00:00Z`;
      expected.push((await issued(`P-${expected.length}`, due)).serialKey);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list({ after, limit: 2 });
      seen.push(...page.rows.map(({ serialKey }) => serialKey));
      after = page.next;
      await issued(`EARLIER-${seen.length}`, '2026-11-30T09:00:00Z');
    } while (after !== undefined);
    expect(seen.filter((serialKey) => serialKey.startsWith('P-')).toSorted()).toEqual(expected);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('the last page names no next one', async () => {
    await issued('ONLY-1');
    await issued('ONLY-2');
    expect((await list({ limit: 2 })).next).toBeUndefined();
    expect((await list({ limit: 1 })).next).toEqual(expect.any(String));
  });

  test('a cursor that no page has given is refused', async () => {
    for (const after of ['', 'nonsense', Buffer.from('["x","y"]').toString('base64url')])
      await expect(list({ after })).rejects.toBeInstanceOf(UnreadableCursor);
  });
});
