import type { Money } from '../contract/money.ts';
import { factInfos, type FactValue, type Scalar, verdictPaths } from '../contract/paths.ts';
import { type Condition, type Test, UNKNOWN } from '../format/conditions.ts';
import { isConditionKey } from '../format/named-in-conditions.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import { isComparison, valuesOf } from './conditions.ts';
import { dayBefore, type Length, startTooEarly } from './days.ts';
import { folded } from './known-facts.ts';

const VERDICTS = new Set(Object.values(verdictPaths));
const OTHER_TEXT = 'anything else';
const COUNTRIES = ['AQ', 'BV'];

/** What days are worth trying for a fact: starts of periods, and days that conditions name. */
export type DayTrials = ReadonlyMap<string, { lengths: Length[]; named: string[]; fallbacks: string[] }>;

/**
 * For each fact, one value of every kind the tables of a policy tell apart.
 *
 * @param file the policy file
 */
export function trialValues(file: PolicyFile): Map<string, readonly FactValue[]> {
  const tests = testsByFact(file);
  const trials = new Map<string, readonly FactValue[]>();
  for (const [path, info] of factInfos) {
    const asked = tests.get(path) ?? [];
    const named = namedValues(asked);
    if (VERDICTS.has(path)) trials.set(path, info.values);
    else if (info.kind === 'boolean' || info.kind === 'choice') {
      const other = info.values.find((value) => !named.has(value));
      trials.set(path, other === undefined ? [...named] : [...named, other]);
    } else if (info.kind === 'country') trials.set(path, [...named, ...COUNTRIES]);
    else if (info.kind === 'text') trials.set(path, [...texts(file, path, named), OTHER_TEXT]);
    else if (info.kind === 'money') trials.set(path, asked.flatMap(amounts));
  }
  return trials;
}

/**
 * For each day that a period starts on or a condition compares, what is worth trying.
 *
 * @param file the policy file
 */
export function dayTrials(file: PolicyFile): DayTrials {
  const trials = new Map<string, { lengths: Length[]; named: string[]; fallbacks: string[] }>();
  const of = (path: string) => {
    const known = trials.get(path) ?? { lengths: [], named: [], fallbacks: [] };
    trials.set(path, known);
    return known;
  };
  for (const { rows } of Object.values(file.periods))
    for (const { from = [], years, months, days } of rows)
      [from].flat().forEach((path, at, all) => {
        of(path).lengths.push({ years, months, days });
        of(path).fallbacks.push(...all.slice(at + 1));
      });
  for (const [path, asked] of testsByFact(file))
    for (const test of asked)
      if (isComparison(test))
        if ('before' in test) of(path).named.push(dayBefore(test.before));
        else if ('notBefore' in test) of(path).named.push(dayBefore(test.notBefore));
  return trials;
}

/**
 * The days worth trying for a fact.
 *
 * @param trials of the policy
 * @param path of the fact
 * @param judgedOn the day the claim is judged on
 */
export function daysToTry(trials: DayTrials, path: string, judgedOn: string): string[] {
  const { lengths = [], named = [] } = trials.get(path) ?? {};
  const tooEarly = lengths.map((length) => startTooEarly(judgedOn, length));
  return [judgedOn, ...new Set([...tooEarly, ...named])].filter((day) => day <= judgedOn);
}

function testsByFact(file: PolicyFile): Map<string, Test[]> {
  const tests = new Map<string, Test[]>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (isConditionKey(key, inner)) note(inner as Condition);
      else look(inner);
    }
  };
  const note = (condition: Condition) => {
    for (const [name, test] of Object.entries(condition)) tests.set(name, [...(tests.get(name) ?? []), test]);
  };
  look(file);
  return tests;
}

function namedValues(tests: readonly Test[]): Set<Scalar> {
  return new Set(
    tests
      .flatMap((test) => (isComparison(test) ? [] : [...valuesOf(test).wanted]))
      .filter((value) => value !== UNKNOWN),
  );
}

function texts(file: PolicyFile, path: string, named: ReadonlySet<Scalar>): string[] {
  const sellers = file.resellers?.rows ?? [];
  if (path === 'purchase.platform') return [...new Set(sellers.map(({ platform }) => folded(platform)))];
  if (path === 'purchase.seller') return sellers.map(({ sellers: [first = ''] }) => folded(first));
  if (path === 'unit.model')
    return Object.values(file.models).flatMap((families) =>
      Object.entries(families)
        .slice(0, 1)
        .map(([family, [size = '']]) => `${family}${size}`),
    );
  return [...named].map((value) => folded(String(value)));
}

function amounts(test: Test): Money[] {
  if (!isComparison(test)) return [];
  const limit = 'under' in test ? test.under : 'atLeast' in test ? test.atLeast : undefined;
  return typeof limit === 'object' ? [limit, { ...limit, amount: '0' }] : [];
}
