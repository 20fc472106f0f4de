import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { registered } from '../../client/registration.ts';
import type { UnitRow } from '../../records/index.ts';

const AT = '2026-11-21T09:00:00.000Z';
const unknown: UnitRow = {
  vendor: 'camstro',
  serial: 'CS 1',
  serialKey: 'CS1',
  model: null,
  purchase: {},
  facts: {},
  registeredOn: null,
  registeredBy: null,
  notForResale: null,
  extendedReplacements: 0,
  exchanged: false,
  replaces: null,
  replacedBy: null,
  createdAt: AT,
  updatedAt: AT,
};
const camera = { vendor: 'camstro', serial: 'CS 1', model: 'NC800' };

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const registrations = fc.array(fc.record({ day, by: fc.constantFrom('support', 'customer') }), {
  minLength: 1,
  maxLength: 6,
});

test('however often and by whomever a unit is registered, its first day stays', () => {
  fc.assert(
    fc.property(registrations, (all) => {
      const row = { ...unknown };
      for (const { day: today, by } of all) Object.assign(row, registered(row, camera, by, today));
      expect(row.registeredOn).toBe(all.map((one) => one.day).toSorted()[0]);
      expect(row.registeredBy).toBe(all.some(({ by }) => by === 'support') ? 'support' : 'customer');
    }),
  );
});

test('a day that support states is the first where it is earlier', () => {
  const kept = { ...unknown, registeredOn: '2026-11-21', registeredBy: 'customer' };
  const stated = (registeredOn: string) =>
    registered(kept, { ...camera, unit: { registeredOn } }, 'support', '2026-11-22').registeredOn;
  expect(stated('2026-03-01')).toBe('2026-03-01');
  expect(stated('2026-11-22')).toBe('2026-11-21');
});

test('of two customers the first is believed, and support before both', () => {
  const kept = {
    ...unknown,
    registeredBy: 'customer',
    purchase: { date: '2026-01-01' },
    facts: { poe: true },
  };
  const told = { ...camera, purchase: { date: '2026-02-02', proof: true }, unit: { poe: false } };
  expect(registered(kept, told, 'customer', '2026-11-21')).toMatchObject({
    purchase: { date: '2026-01-01', proof: true },
    facts: { poe: true },
  });
  expect(registered(kept, told, 'support', '2026-11-21')).toMatchObject({
    purchase: { date: '2026-02-02', proof: true },
    facts: { poe: false },
  });
});
