import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  evidences,
  factInfos,
  type FactInfo,
  type Facts,
  factsSchema,
  type Policy,
} from '../../../policies/index.ts';
import type { Source } from '../../../policies/report/sources.ts';
import { namedIn, type Named } from './named.ts';

/** A question put to a policy. */
export interface Case {
  policy: Policy;
  facts: Facts;
  named: Named;
}

type Groups = Record<string, unknown>;
type Change = readonly [path: string, value: (asOf: Temporal.PlainDate) => unknown];

const MOST_CHANGES = 12;

/**
 * Questions to any of the policies: the facts of a row of a test table, or none, with some facts
 * changed, added or taken away. Values are those the policy names, or others; days lie about the ends
 * of its periods.
 *
 * @param sources the policies with their test tables
 */
export function cases(sources: readonly Source[]): fc.Arbitrary<Case> {
  return fc.oneof(...sources.map(casesOf));
}

/**
 * The same facts with one of them given, or taken away.
 *
 * @param facts what is known
 * @param path of the fact
 * @param value what it is; left out: not known
 */
export function changed(facts: Facts, path: string, value?: unknown): Facts {
  const [group = '', name = ''] = path.split('.');
  const { [name]: _before, ...others } = Object(Object(facts)[group]);
  return settled({ ...facts, [group]: value === undefined ? others : { ...others, [name]: value } });
}

/**
 * Values worth trying for a fact.
 *
 * @param path of the fact
 * @param named what the policy names
 */
export function valuesOf(path: string, { values, lengths }: Named): fc.Arbitrary<Change[1]> {
  const info = factInfos.get(path);
  if (!info) throw new Error(`there is no fact ${path}`);
  if (info.kind === 'day') return days(lengths, strings(values.get(path)));
  const told = values.get(path) ?? [];
  const plain = plainValues(info, told);
  return (told.length > 0 ? fc.oneof(fc.constantFrom(...told), plain) : plain).map((value) => () => value);
}

function casesOf({ policy, table }: Source): fc.Arbitrary<Case> {
  const named = namedIn(policy);
  const change = fc
    .oneof(fc.constantFrom(...factInfos.keys()), fc.constantFrom(...asked(named)))
    .chain((path) =>
      fc
        .option(valuesOf(path, named), { freq: 5, nil: () => undefined })
        .map((value): Change => [path, value]),
    );
  return fc
    .record({
      start: fc.constantFrom<Groups>({}, ...table.rows.map(({ facts }) => facts)),
      asOf: fc.constantFrom('2026-11-21', '2026-10-08', '2027-02-10', '2024-02-29', '2028-02-29'),
      changes: fc.array(change, { maxLength: MOST_CHANGES }),
    })
    .map(({ start, asOf, changes }) => ({
      policy,
      named,
      facts: settled(merged(start, asOf, changes)),
    }));
}

function merged(start: Groups, asOf: string, changes: readonly Change[]): Groups {
  const facts = structuredClone(start);
  facts['asOf'] ??= asOf;
  const today = Temporal.PlainDate.from(String(facts['asOf']));
  for (const [path, value] of changes) {
    const [group = '', name = ''] = path.split('.');
    facts[group] = { ...Object(facts[group]), [name]: value(today) };
  }
  return facts;
}

/**
 * Facts that parse and agree: no day after the day of the question, no model wished for where no
 * exchange is, no cause of a fault that was not found.
 */
function settled(facts: Groups): Facts {
  const { asOf, claim, inspection, ...groups } = facts;
  const today = String(asOf);
  const { wantsModel, ...wishes } = Object(claim);
  const { cause, ...found } = Object(inspection);
  const all = {
    ...groups,
    claim: wishes.wants === 'exchange' ? { ...wishes, wantsModel } : wishes,
    inspection: found.faultFound === false ? found : { ...found, cause },
    asOf: today,
  };
  return { ...factsSchema.parse(withoutLaterDays(all, today)), asOf: today };
}

function withoutLaterDays(facts: Groups, today: string): Groups {
  const left = structuredClone(facts);
  for (const [path, { group, name, kind }] of factInfos)
    if (kind === 'day' && factAt(left, path) > today) Object(left[group])[name] = today;
  return left;
}

function factAt(facts: Groups, path: string): string {
  const [group = '', name = ''] = path.split('.');
  return String(Object(facts[group])[name] ?? '');
}

function asked({ values }: Named): string[] {
  return [...values.keys(), 'purchase.date', 'purchase.deliveredOn', 'claim.madeOn'];
}

function days(lengths: readonly Temporal.Duration[], named: readonly string[]): fc.Arbitrary<Change[1]> {
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
