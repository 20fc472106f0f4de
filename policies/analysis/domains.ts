import { stages } from '../contract/decision.ts';
import { type Money, minorUnits } from '../contract/money.ts';
import { factInfos, type FactInfo } from '../contract/paths.ts';
import { isComparison, valuesOf } from '../engine/conditions.ts';
import { folded } from '../engine/known-facts.ts';
import { UNLISTED } from '../engine/model-groups.ts';
import {
  type Comparison,
  type Condition,
  type Membership,
  type Test,
  UNKNOWN,
} from '../format/conditions.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import type { Box, Domains } from './boxes.ts';

const OTHER = 'anything else';
const BELOW = 'below ';
const FROM = 'from ';

/** A test as the analysis sees it: the variable it asks and the values it lets through. */
interface Asked {
  variable: string;
  allowed: (values: readonly string[]) => string[];
}

/** The variables of some conditions, and each condition as a region over them. */
export interface Space {
  domains: Domains;
  boxOf(condition: Condition | undefined): Box | undefined;
}

/**
 * The space of combinations that conditions tell apart.
 *
 * @param file the policy they stand in
 * @param conditions of one table
 * @param coverages that can come up where they are asked
 */
export function spaceOf(
  file: PolicyFile,
  conditions: readonly (Condition | undefined)[],
  coverages: readonly string[],
): Space {
  const tests = new Map<string, Test[]>();
  for (const condition of conditions)
    for (const [name, test] of Object.entries(condition ?? {}))
      tests.set(name, [...(tests.get(name) ?? []), test]);
  const domains = new Map<string, string[]>();
  for (const [name, asked] of tests)
    for (const [variable, values] of variablesOf(file, name, asked, coverages)) domains.set(variable, values);
  return {
    domains,
    boxOf: (condition) => {
      const box = new Map<string, Set<string>>();
      for (const { variable, allowed } of Object.entries(condition ?? {}).flatMap(askedBy)) {
        const values = box.get(variable) ?? new Set(domains.get(variable));
        const left = new Set(allowed([...values]));
        if (left.size === 0) return undefined;
        box.set(variable, left);
      }
      return box;
    },
  };
}

function variablesOf(
  file: PolicyFile,
  name: string,
  tests: readonly Test[],
  coverages: readonly string[],
): [string, string[]][] {
  const info = factInfos.get(name);
  if (info) return factVariables(name, info, tests);
  if (name === 'inside' || name === 'past')
    return tests
      .flatMap(periodsIn)
      .map((period) => [`period ${period}`, ['inside', 'past', 'none', UNKNOWN]]);
  if (name === 'coverage') return [[name, [...coverages]]];
  if (name === 'stage') return [[name, [...stages]]];
  if (name === 'models') return [[name, [...Object.keys(file.models), UNLISTED, UNKNOWN]]];
  return [[name, ['listed', 'unlisted', UNKNOWN]]];
}

function factVariables(path: string, info: FactInfo, tests: readonly Test[]): [string, string[]][] {
  const unknown = info.otherwise === undefined ? [UNKNOWN] : [];
  const named = tests.flatMap((test) => (isComparison(test) ? [] : [...valuesOf(test).wanted].map(String)));
  const values =
    info.values.length > 0
      ? info.values.map(String)
      : [...new Set(named.filter((value) => value !== UNKNOWN).map(folded)), OTHER];
  const limits = tests.flatMap((test) => (isComparison(test) ? limitsOf(test) : [])).toSorted(byLimit);
  return [
    ...(named.length > 0 || limits.length === 0
      ? [[path, [...values, ...unknown]] as [string, string[]]]
      : []),
    ...(limits.length > 0
      ? [
          [
            path,
            [`${BELOW}${limits[0]}`, ...new Set(limits.map((limit) => `${FROM}${limit}`)), ...unknown],
          ] as [string, string[]],
        ]
      : []),
    ...tests.flatMap((test) => (isComparison(test) ? relations(path, test) : [])),
  ];
}

function askedBy([name, test]: [string, Test]): Asked[] {
  if (name === 'inside' || name === 'past')
    return periodsIn(test).map((period) => ({
      variable: `period ${period}`,
      allowed: (values) => values.filter((value) => value === name),
    }));
  if (!isComparison(test)) return [{ variable: name, allowed: (values) => membersOf(test, values) }];
  const [relation] = relations(name, test);
  if (relation)
    return [
      {
        variable: relation[0],
        allowed: (values) => values.filter((value) => value === String(isWanted(test))),
      },
    ];
  return [{ variable: name, allowed: (values) => values.filter((value) => isBeyond(test, value)) }];
}

function membersOf(test: Membership, values: readonly string[]): string[] {
  const { wanted, negated } = valuesOf(test);
  const named = new Set([...wanted].flatMap((value) => [String(value), folded(String(value))]));
  return values.filter((value) =>
    value === UNKNOWN && !named.has(UNKNOWN) ? false : named.has(value) !== negated,
  );
}

function periodsIn(test: Test): string[] {
  return [test].flat().map(String);
}

/** Comparisons that are variables of their own: true, false or unknown. */
function relations(path: string, test: Comparison): [string, string[]][] {
  const values = ['true', 'false', UNKNOWN];
  if ('sameAs' in test) return [[`${path} the same as ${test.sameAs}`, values]];
  if ('differsFrom' in test) return [[`${path} the same as ${test.differsFrom}`, values]];
  if ('notInCurrency' in test) return [[`${path} in another currency than ${test.notInCurrency}`, values]];
  return 'within' in test ? [[`${path} within ${test.within}`, values]] : [];
}

function isWanted(test: Comparison): boolean {
  return !('differsFrom' in test);
}

function limitsOf(test: Comparison): string[] {
  const limit = limitOf(test);
  return limit === undefined ? [] : [limit];
}

function limitOf(test: Comparison): string | undefined {
  if ('before' in test) return test.before;
  if ('notBefore' in test) return test.notBefore;
  if ('under' in test) return amountText(test.under);
  if ('atLeast' in test)
    return typeof test.atLeast === 'number' ? String(test.atLeast) : amountText(test.atLeast);
  return undefined;
}

/** A value reaches from its limit up to the next one. */
function isBeyond(test: Comparison, value: string): boolean {
  if (value === UNKNOWN) return false;
  const limit = limitOf(test) ?? '';
  const isFrom = value.startsWith(FROM) && byLimit(value.slice(FROM.length), limit) >= 0;
  return 'before' in test || 'under' in test ? !isFrom : isFrom;
}

function byLimit(one: string, other: string): number {
  const numbers = [one, other].map((limit) => Number.parseFloat(limit));
  if (one.includes('-')) return one < other ? -1 : Number(one > other);
  return (numbers[0] ?? 0) - (numbers[1] ?? 0);
}

function amountText(money: Money): string {
  return `${minorUnits(money)} ${money.currency}`;
}
