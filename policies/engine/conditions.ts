import type { Coverage } from '../contract/decision.ts';
import type { FactValue } from '../contract/paths.ts';
import type { Condition, PeriodName, Standing, Test } from '../format/conditions.ts';

/** What a condition may ask of the world; `undefined` is unknown. */
export interface Findings {
  fact(path: string): FactValue | undefined;
  standing(period: PeriodName): Standing | undefined;
  coverage(): Coverage;
}

/** True, false, or unknown. */
export type Truth = boolean | undefined;

/** A compiled condition. */
export type Holds = (world: Findings) => Truth;

/**
 * Compiles a condition; it holds when every test of it does. Unknown facts make it unknown unless
 * a test that is known fails it.
 *
 * @param condition as the policy file has it; left out: always
 */
export function compileCondition(condition: Condition = {}): Holds {
  const tests = Object.entries(condition).map(([name, test]) => compileTest(name, test));
  return (world) => {
    let truth: Truth = true;
    for (const test of tests) {
      const found = test(world);
      if (found === false) return false;
      if (found === undefined) truth = undefined;
    }
    return truth;
  };
}

function compileTest(name: string, test: Test): Holds {
  const read = reader(name);
  const { wanted, negated } = valuesOf(test);
  return (world) => {
    const value = read(world);
    return value === undefined ? undefined : wanted.has(value) !== negated;
  };
}

function reader(name: string): (world: Findings) => FactValue | undefined {
  if (name === 'coverage') return (world) => world.coverage();
  if (name.startsWith('period.')) {
    const period = name.slice('period.'.length) as PeriodName;
    return (world) => world.standing(period);
  }
  return (world) => world.fact(name);
}

/**
 * The values a test names, and whether it wants any other.
 *
 * @param test as the policy file has it
 */
export function valuesOf(test: Test): { wanted: ReadonlySet<FactValue>; negated: boolean } {
  const negated = typeof test === 'object' && 'not' in test;
  const named = negated ? test.not : test;
  return { wanted: new Set(typeof named === 'object' ? named : [named]), negated };
}
