import type { Coverage, Stage } from '../contract/decision.ts';
import { minorUnits, type Money } from '../contract/money.ts';
import { factInfos, type FactInfo, type FactValue, type Scalar } from '../contract/paths.ts';
import {
  type Comparison,
  type Condition,
  type Membership,
  type Standing,
  type Test,
  UNKNOWN,
} from '../format/conditions.ts';
import { factPlaces, folded } from './known-facts.ts';

/** What a condition may ask; `undefined` is unknown. */
export interface Asked {
  readonly stage: Stage;
  readonly coverage: Coverage | undefined;
  /** A fact as given or as meant by default; one that is unknown is noted. */
  fact(place: number): FactValue | undefined;
  standing(period: string): Standing | undefined;
  /** The last day of a period; null where the unit has no such period. */
  lastDay(period: string): string | null | undefined;
  modelGroup(): string | undefined;
  seller(): 'listed' | 'unlisted' | undefined;
}

/** True, false, or unknown. */
export type Truth = boolean | undefined;

/** A compiled test. */
interface CompiledTest {
  ask: (asked: Asked) => Truth;
  /** Whether it is for the customer to say what it asks. */
  fromCustomer: boolean;
}

/** A compiled condition. */
export interface Compiled {
  /** Whether all of its tests hold; unknown where one is, unless one that is known fails. */
  holds: (asked: Asked) => Truth;
  /** Whether it is unknown, and nothing but what the customer can say is wanting. */
  isOpen: (asked: Asked) => boolean;
  /** The facts it tests by name. */
  facts: readonly string[];
}

/**
 * Compiles a condition.
 *
 * @param condition as the policy file has it; left out: always
 */
export function compileCondition(condition: Condition = {}): Compiled {
  const tests = Object.entries(condition).map(([name, test]) => compileTest(name, test));
  return {
    facts: Object.keys(condition).filter((name) => factInfos.has(name)),
    holds: (asked) => {
      let truth: Truth = true;
      for (const { ask } of tests) {
        const found = ask(asked);
        if (found === false) return false;
        if (found === undefined) truth = undefined;
      }
      return truth;
    },
    isOpen: (asked) =>
      tests.every(({ ask, fromCustomer }) => {
        const found = ask(asked);
        return found === true || (found === undefined && fromCustomer);
      }),
  };
}

function compileTest(name: string, test: Test): CompiledTest {
  const info = factInfos.get(name);
  if (info) return { ask: compileFactTest(name, info, test), fromCustomer: info.fromCustomer };
  return { ask: compileFinding(name, test), fromCustomer: true };
}

function compileFinding(name: string, test: Test): CompiledTest['ask'] {
  if (name === 'inside' || name === 'past') return compileStanding(name, [test].flat().map(String));
  const isWanted = membership(test as Membership);
  const read = findingReaders[name];
  if (!read) throw new Error(`a condition asks for "${name}", which nothing answers`);
  return (asked) => {
    const value = read(asked);
    return value === undefined ? undefined : isWanted(value);
  };
}

const findingReaders: Record<string, (asked: Asked) => Scalar | undefined> = {
  coverage: (asked) => asked.coverage,
  stage: (asked) => asked.stage,
  models: (asked) => asked.modelGroup(),
  seller: (asked) => asked.seller(),
};

function compileStanding(wanted: Standing, periods: readonly string[]): CompiledTest['ask'] {
  return (asked) => {
    let truth: Truth = true;
    for (const period of periods) {
      const standing = asked.standing(period);
      if (standing === undefined) truth = undefined;
      else if (standing !== wanted) return false;
    }
    return truth;
  };
}

function compileFactTest(path: string, info: FactInfo, test: Test): CompiledTest['ask'] {
  const place = factPlaces.get(path) ?? -1;
  if (isComparison(test)) {
    const holds = comparison(test);
    return (asked) => {
      const value = asked.fact(place);
      if (value === undefined) return info.absenceIsKnown ? false : undefined;
      return holds(value, asked);
    };
  }
  const isText = info.kind === 'text';
  const isWanted = membership(test, isText);
  const canBeUnknown = info.kind !== 'text' && info.kind !== 'country';
  const { wanted, negated } = valuesOf(test);
  const asksForUnknown = canBeUnknown && wanted.has(UNKNOWN);
  if (typeof test !== 'object' && !asksForUnknown) {
    const only = isText ? folded(String(test)) : test;
    return (asked) => {
      const value = asked.fact(place);
      return value === undefined ? undefined : value === only;
    };
  }
  return (asked) => {
    const value = asked.fact(place);
    if (value === undefined) return asksForUnknown ? !negated : undefined;
    return isWanted(value);
  };
}

function membership(test: Membership, isText = false): (value: FactValue) => boolean {
  const { wanted, negated } = valuesOf(test);
  const known: ReadonlySet<FactValue> = isText
    ? new Set([...wanted].map((value) => folded(String(value))))
    : wanted;
  return (value) => known.has(value) !== negated;
}

function comparison(test: Comparison): (value: FactValue, asked: Asked) => Truth {
  if ('sameAs' in test) return comparedWith(test.sameAs, true);
  if ('differsFrom' in test) return comparedWith(test.differsFrom, false);
  if ('before' in test) return (value) => value < test.before;
  if ('notBefore' in test) return (value) => value >= test.notBefore;
  if ('within' in test)
    return (value, asked) => {
      const lastDay = asked.lastDay(test.within);
      return lastDay === undefined ? undefined : lastDay !== null && value <= lastDay;
    };
  if ('under' in test) return atLeast(test.under, false);
  if ('notInCurrency' in test) return (value) => isMoney(value) && value.currency !== test.notInCurrency;
  return typeof test.atLeast === 'number'
    ? (value) => Number(value) >= Number(test.atLeast)
    : atLeast(test.atLeast, true);
}

function comparedWith(path: string, wanted: boolean): (value: FactValue, asked: Asked) => Truth {
  const place = factPlaces.get(path) ?? -1;
  return (value, asked) => {
    const other = asked.fact(place);
    return other === undefined ? undefined : (other === value) === wanted;
  };
}

function atLeast(limit: Money, wanted: boolean): (value: FactValue) => Truth {
  const units = minorUnits(limit);
  return (value) => {
    if (!isMoney(value) || value.currency !== limit.currency) return undefined;
    return minorUnits(value) >= units === wanted;
  };
}

/**
 * Whether a test compares with something else than values it names.
 *
 * @param test as the policy file has it
 */
export function isComparison(test: Test): test is Comparison {
  return typeof test === 'object' && !Array.isArray(test) && !('not' in test);
}

/**
 * The values a test names, and whether it wants any other.
 *
 * @param test as the policy file has it
 */
export function valuesOf(test: Membership): { wanted: ReadonlySet<Scalar>; negated: boolean } {
  const negated = typeof test === 'object' && 'not' in test;
  const named = negated ? test.not : test;
  return { wanted: new Set(typeof named === 'object' ? named : [named]), negated };
}

function isMoney(value: FactValue): value is Money {
  return typeof value === 'object' && 'currency' in value;
}
