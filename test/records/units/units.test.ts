import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openRecords, type Giving, type Records } from '../../../records/index.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-12-24T09:00:00.000Z';

const named = (serialKey: string) => ({ serial: serialKey.toLowerCase(), serialKey });

onEveryDatabase((database) => {
  let records: Records;
  let others: Records;
  let vendor: string;
  let count = 0;

  const keyOf = (serialKey: string) => ({ vendor, ...named(serialKey), at: AT });
  const register = (serialKey: string) =>
    records.units.change(keyOf(serialKey), () => ({
      model: 'NC800',
      purchase: { date: '2025-01-31' },
      facts: { poe: true },
      registeredOn: '2025-02-03',
      registeredBy: 'customer',
    }));
  const giving = (number: string, changes: Partial<Giving> = {}): Giving => ({
    number,
    vendor,
    at: LATER,
    outcome: 'replaced',
    extended: true,
    unit: {
      ...named('OLD'),
      model: 'NC800',
      purchase: { date: '2025-01-31', seller: 'the shop' },
      facts: { poe: true },
      registeredOn: null,
      notForResale: null,
    },
    replacement: { ...named('NEW'), model: 'NC801', facts: { condition: 'new' } },
    ...changes,
  });
  const unit = async (serialKey: string) => (await records.units.find(vendor, [serialKey]))[0];

  beforeAll(async () => {
    [records, others] = await Promise.all([openRecords(database().url), openRecords(database().url)]);
  });
  beforeEach(() => {
    count += 1;
    vendor = `vendor-${count}`;
  });
  afterAll(() => Promise.all([records.close(), others.close()]));

  test('a unit that nobody has told of is not known', async () => {
    expect(await records.units.find(vendor, ['OLD'])).toEqual([]);
    expect(await records.units.find(vendor, [])).toEqual([]);
    expect(await records.units.bySerial('NOBODY')).toEqual([]);
  });

  test('what is told of a unit is remembered, under its serial number and vendor', async () => {
    const kept = await register('OLD');
    expect(kept).toEqual({
      vendor,
      serial: 'old',
      serialKey: 'OLD',
      model: 'NC800',
      purchase: { date: '2025-01-31' },
      facts: { poe: true },
      registeredOn: '2025-02-03',
      registeredBy: 'customer',
      notForResale: null,
      extendedReplacements: 0,
      exchanged: false,
      replaces: null,
      replacedBy: null,
      createdAt: AT,
      updatedAt: AT,
    });
    expect(await records.units.bySerial('OLD', vendor)).toEqual([kept]);
    expect(await records.units.bySerial('OLD', 'another')).toEqual([]);
  });

  test('two who tell of a unit at once are heard one after the other', async () => {
    await Promise.all(
      ['one', 'two', 'three'].map((word, index) =>
        (index === 1 ? others : records).units.change(keyOf('BOTH'), ({ facts }) => ({
          facts: Object.assign({}, facts, { [word]: true }),
        })),
      ),
    );
    expect((await unit('BOTH'))?.facts).toEqual({ one: true, two: true, three: true });
  });

  test('a change that is refused changes nothing, not even that the unit is known', async () => {
    const refused = records.units.change(keyOf('OLD'), () => {
      throw new Error('another model');
    });
    await expect(refused).rejects.toThrow('another model');
    expect(await unit('OLD')).toBeUndefined();
  });

  test('a replacement takes the place of the unit: its purchase, its registration, and what was given', async () => {
    await register('OLD');
    await records.units.give(giving(`${vendor}-R1`));
    expect(await unit('OLD')).toMatchObject({ replacedBy: 'new', extendedReplacements: 1, exchanged: false });
    expect(await unit('NEW')).toMatchObject({
      serial: 'new',
      model: 'NC801',
      purchase: { date: '2025-01-31', seller: 'the shop' },
      facts: { condition: 'new' },
      registeredOn: '2025-02-03',
      registeredBy: 'customer',
      extendedReplacements: 1,
      exchanged: false,
      replaces: 'old',
      replacedBy: null,
    });
    expect(await records.units.given(vendor, 'OLD')).toEqual([
      {
        number: `${vendor}-R1`,
        vendor,
        serialKey: 'OLD',
        outcome: 'replaced',
        extended: true,
        serial: 'new',
        at: LATER,
      },
    ]);
  });

  test('what one return has given counts once, also when it is told at the same moment or again', async () => {
    const one = giving(`${vendor}-R1`);
    await Promise.all([records.units.give(one), others.units.give(one), records.units.give(one)]);
    await records.units.give({ ...one, replacement: undefined });
    expect(await unit('OLD')).toMatchObject({ extendedReplacements: 1, replacedBy: 'new' });
    expect(await records.units.given(vendor, 'OLD')).toHaveLength(1);
  });

  test('a unit that came from an exchange stays one, whatever is given for it later', async () => {
    await records.units.give(giving(`${vendor}-R1`, { outcome: 'exchanged', extended: false }));
    expect(await unit('NEW')).toMatchObject({ exchanged: true, extendedReplacements: 0 });
    expect(await unit('OLD')).toMatchObject({ exchanged: false });
    const second = giving(`${vendor}-R2`);
    await records.units.give({
      ...second,
      unit: { ...second.unit, ...named('NEW') },
      replacement: { ...named('THIRD'), model: 'NC800', facts: {} },
    });
    expect(await unit('THIRD')).toMatchObject({
      exchanged: true,
      extendedReplacements: 1,
      purchase: { date: '2025-01-31' },
      replaces: 'new',
    });
  });

  test('what was given without a serial number, or under the same one, counts with the unit itself', async () => {
    await records.units.give(giving(`${vendor}-R1`, { replacement: undefined }));
    expect(await unit('OLD')).toMatchObject({ extendedReplacements: 1, replacedBy: null, replaces: null });
    await records.units.give(
      giving(`${vendor}-R2`, {
        outcome: 'exchanged',
        extended: false,
        replacement: { ...named('OLD'), model: 'NC800', facts: {} },
      }),
    );
    expect(await unit('OLD')).toMatchObject({ exchanged: true, extendedReplacements: 1, replacedBy: null });
  });

  test('a unit that was taken back and is given again begins anew as what it is given for', async () => {
    await register('OLD');
    await records.units.change(keyOf('NEW'), () => ({
      purchase: { date: '2020-01-01' },
      registeredOn: '2020-01-02',
      extendedReplacements: 3,
      exchanged: true,
      replacedBy: 'elsewhere',
    }));
    await records.units.give(giving(`${vendor}-R1`));
    expect(await unit('NEW')).toMatchObject({
      purchase: { date: '2025-01-31' },
      registeredOn: '2025-02-03',
      extendedReplacements: 1,
      exchanged: false,
      replacedBy: null,
    });
  });
});
