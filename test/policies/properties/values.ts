import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { evidences, factInfos, type FactInfo } from '../../../policies/index.ts';
import type { Named } from './named.ts';

/** A value for a fact, by the day of the question. */
export type ValueOn = (asOf: Temporal.PlainDate) => unknown;

/**
 * Values worth trying for a fact.
 *
 * @param path of the fact
 * @param named what the policy names
 */
export function valuesOf(path: string, { values, lengths }: Named): fc.Arbitrary<ValueOn> {
  const info = factInfos.get(path);
  if (!info) throw new Error(`there is no fact ${path}`);
  if (info.kind === 'day') return days(lengths, strings(values.get(path)));
  const told = values.get(path) ?? [];
  const plain = plainValues(info, told);
  return (told.length > 0 ? fc.oneof(fc.constantFrom(...told), plain) : plain).map((value) => () => value);
}

function days(lengths: readonly Temporal.Duration[], named: readonly string[]): fc.Arbitrary<ValueOn> {
  const about = fc
    .tuple(fc.constantFrom(Temporal.Duration.from({ days: 0 }), ...lengths), fc.integer({ min: -2, max: 2 }))
    .map(
      ([length, shift]) =>
        (asOf: Temporal.PlainDate) =>
          asOf.subtract(length).add({ days: shift }).toString(),
    );
  const anyDay = fc
    .integer({ min: 0, max: 3000 })
    .map((ago) => (asOf: Temporal.PlainDate) => asOf.subtract({ days: ago }).toString());
  const told = named.map((name) =>
    fc
      .integer({ min: -1, max: 1 })
      .map((shift) => () => Temporal.PlainDate.from(name).add({ days: shift }).toString()),
  );
  return fc.oneof(about, anyDay, ...told);
}

const CURRENCIES = ['USD', 'USD', 'USD', 'EUR', 'JPY'];
const COUNTRIES = ['US', 'GB', 'AU', 'DE', 'IT', 'CN', 'CA'];

function plainValues({ kind, values }: FactInfo, told: readonly unknown[]): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'boolean':
    case 'choice':
      return fc.constantFrom(...values);
    case 'country':
      return fc.constantFrom(...COUNTRIES);
    case 'count':
      return fc.integer({ min: 0, max: 3 });
    case 'list':
      return fc.subarray([...evidences]);
    case 'money':
      return fc.oneof(anyMoney, ...told.map(nearMoney));
    default:
      return fc.constantFrom('anything else', 'Something', '42');
  }
}

const anyMoney = fc
  .tuple(fc.nat({ max: 2_000_000 }), fc.constantFrom(...CURRENCIES))
  .map(([cents, currency]) => ({
    amount: currency === 'JPY' ? String(cents) : inUnits(cents),
    currency,
  }));

function nearMoney(named: unknown): fc.Arbitrary<unknown> {
  const { amount, currency } = Object(named);
  return fc
    .integer({ min: -1, max: 1 })
    .map((cents) => ({ amount: inUnits(Math.round(Number(amount) * 100) + cents), currency }));
}

function inUnits(cents: number): string {
  const text = String(cents).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

function strings(values: readonly unknown[] = []): string[] {
  return values.filter((value) => typeof value === 'string');
}
