import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { factInfos, type Facts, factsSchema, type Policy } from '../../../policies/index.ts';
import type { Source } from '../../../policies/report/sources.ts';
import { namedIn, type Named } from './named.ts';
import { type ValueOn, valuesOf } from './values.ts';

/** A question put to a policy. */
export interface Case {
  policy: Policy;
  facts: Facts;
  named: Named;
}

type Groups = Record<string, unknown>;
type Change = readonly [path: string, value: ValueOn];

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
 * A fact that was given, or nothing.
 *
 * @param facts what is known
 * @param path of the fact
 */
export function factAt(facts: object, path: string): unknown {
  const [group = '', name = ''] = path.split('.');
  return Object(Object(facts)[group])[name];
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
  for (const [path, { group, name, kind }] of factInfos) {
    const given = factAt(left, path);
    if (kind === 'day' && typeof given === 'string' && given > today) Object(left[group])[name] = today;
  }
  return left;
}

function asked({ values }: Named): string[] {
  return [...values.keys(), 'purchase.date', 'purchase.deliveredOn', 'claim.madeOn'];
}
