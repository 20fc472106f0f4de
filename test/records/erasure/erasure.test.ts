import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openRecords, type Records } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2027-03-01T09:00:00.000Z';
const NUMBER = 'ALK-26-7K3M9-X';

onEveryDatabase((database) => {
  let records: Records;
  let count = 0;
  let request = '';
  let serial = '';
  const removed: string[] = [];
  const removeFile = async (id: string) => {
    removed.push(id);
  };
  beforeAll(async () => {
    records = await openRecords(database().url);
  });
  afterAll(() => records.close());
  beforeEach(async () => {
    count += 1;
    request = `REQ-${count}`;
    serial = `SN${count}`;
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
      bodyHash: 'hash',
      at: AT,
    });
  });

  const numberOf = () => NUMBER.replace('X', String(count));

  async function returnOf(open: boolean, more: { at?: string; blocked?: boolean; detail?: string } = {}) {
    const number = numberOf();
    const view = {
      number,
      stage: open ? 'issued' : 'closed',
      timeline: [{ at: AT, what: 'note', by: 'support', detail: more.detail ?? 'words' }],
    };
    await records.returns.save({
      request,
      vendor: 'alkeria',
      serial,
      serialKey: serial,
      model: 'NECTA',
      number,
      stage: view.stage,
      waitingOn: null,
      dueAt: null,
      coverage: 'warranty',
      blocked: more.blocked ?? false,
      open,
      revision: 1,
      at: more.at ?? AT,
      view,
    });
    return number;
  }

  test('contact, words and files of a request go, and what was done stays', async () => {
    const number = await returnOf(false);
    const [sealed = ''] = await records.keys.seal(request, ['Anna called'], AT);
    await records.files.add({ id: `f${count}`, type: 'image/png', size: 3, at: AT });
    await records.files.take(request, new Map([[`f${count}`, []]]));
    expect(await records.erasure.request(request, LATER, removeFile)).toEqual({ erasedAt: LATER });
    expect(await records.contacts.find(request)).toBeUndefined();
    expect(await records.keys.open([sealed], '(erased)')).toEqual(['(erased)']);
    expect(await records.files.ofRequest(request)).toEqual([]);
    expect(removed).toContain(`f${count}`);
    expect((await records.returns.findByNumber(number))?.view).toEqual({
      number,
      stage: 'closed',
      timeline: [{ at: AT, what: 'note', by: 'support' }],
    });
  });

  test('who sent a parcel that was matched to one of its returns goes with it', async () => {
    const number = await returnOf(false);
    const id = `ARR-${count}`;
    const parcel = { id, scanId: id, vendor: 'alkeria', number: null, serial: null, serialKey: null };
    await records.arrivals.report({
      ...parcel,
      stage: 'matched',
      waitingOn: null,
      dueAt: null,
      open: false,
      origin: 'Anna Weiß, Berlin',
      at: AT,
      view: { settlement: { match: number }, timeline: [{ at: AT, what: 'matched', detail: 'Anna' }] },
    });
    await records.erasure.request(request, LATER, removeFile);
    expect(await records.arrivals.find(id)).toMatchObject({
      origin: null,
      view: { settlement: { match: number }, timeline: [{ at: AT, what: 'matched' }] },
    });
    expect(await records.keys.isErased(id)).toBe(true);
  });

  test('it is refused while something is open, naming what', async () => {
    const number = await returnOf(true);
    const [sealed = ''] = await records.keys.seal(request, ['Anna called'], AT);
    expect(await records.erasure.request(request, LATER, removeFile)).toEqual({ open: [number] });
    expect(await records.contacts.find(request)).toBeDefined();
    expect(await records.keys.open([sealed], '(erased)')).toEqual(['Anna called']);
    expect(await records.keys.isErased(request)).toBe(false);
  });

  test('it is refused while a letter cannot be delivered', async () => {
    const number = await returnOf(false, { blocked: true });
    expect(await records.erasure.request(request, LATER, removeFile)).toEqual({ open: [number] });
  });

  test('a request that nobody knows is told as such', async () => {
    expect(await records.erasure.request('REQ-NONE', LATER, removeFile)).toBe('unknown');
    expect(await records.keys.isErased('REQ-NONE')).toBe(false);
  });

  test('cut off in the middle it goes on, and done again it changes nothing', async () => {
    await returnOf(false);
    await records.files.add({ id: `cut${count}`, type: 'image/png', size: 3, at: AT });
    await records.files.take(request, new Map([[`cut${count}`, []]]));
    const killed = records.erasure.request(request, AT, () => Promise.reject(new Error('killed')));
    await expect(killed).rejects.toThrow('killed');
    expect(await records.keys.isErased(request)).toBe(true);
    expect(await records.erasure.requestsDue('2000-01-01T00:00:00.000Z')).toContain(request);
    expect(await records.erasure.request(request, LATER, removeFile)).toEqual({ erasedAt: LATER });
    expect(removed).toContain(`cut${count}`);
    expect(await records.erasure.request(request, '2028-01-01T00:00:00.000Z', removeFile)).toEqual({
      erasedAt: LATER,
    });
    expect(await records.erasure.requestsDue('2030-01-01T00:00:00.000Z')).not.toContain(request);
  });

  test('nothing is sealed for a request any more once it is erased', async () => {
    await returnOf(false);
    await records.erasure.request(request, LATER, removeFile);
    await expect(records.keys.seal(request, ['late'], LATER)).rejects.toThrow(`${request} has been erased`);
  });

  test('due is what has not changed since a day and of which nothing is open, with what never came about', async () => {
    const before = '2027-01-01T00:00:00.000Z';
    expect(await records.erasure.requestsDue(before)).toContain(request);
    await returnOf(true);
    expect(await records.erasure.requestsDue(before)).not.toContain(request);
    await returnOf(false, { at: '2027-02-01T00:00:00.000Z' });
    expect(await records.erasure.requestsDue(before)).not.toContain(request);
    expect(await records.erasure.requestsDue('2027-02-02T00:00:00.000Z')).toContain(request);
  });
});
