import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  assess,
  type Decision,
  evidences,
  factInfos,
  type Facts,
  neverMissing,
  type Stage,
  stages,
  verdictPaths,
} from '../../../policies/index.ts';
import { builtInSources } from '../../../policies/report/sources.ts';
import { type Case, cases, changed, valuesOf } from './facts.ts';

const RUNS = { numRuns: 600 };
const VERDICTS: ReadonlySet<string> = new Set(Object.values(verdictPaths));

/** A question whose answer was no, and the same with one more fact known. */
const oneMoreFact = cases(builtInSources()).chain((question) => {
  const absent = absentIn(question, assess(question.policy, question.facts).stage);
  const path = fc.constantFrom(...absent);
  return path.chain((added) =>
    valuesOf(added, question.named).map((value) => ({
      question,
      added,
      more: changed(question.facts, added, value(Temporal.PlainDate.from(question.facts.asOf))),
    })),
  );
});

describe('one more fact', () => {
  it('never overturns a refusal or a redirection that names none as missing', () => {
    fc.assert(
      fc.property(oneMoreFact, ({ question: { policy, facts }, more }) => {
        const known = assess(policy, facts);
        if (isRefused(known) && known.missing.length === 0)
          expect(isRefused(assess(policy, more))).toBe(true);
      }),
      RUNS,
    );
  });

  it("that is not support's word changes outcome, coverage and remedies only where it was missing", () => {
    fc.assert(
      fc.property(oneMoreFact, ({ question: { policy, facts }, added, more }) => {
        const known = assess(policy, facts);
        if (isRefused(known) || VERDICTS.has(added) || isMissing(added, known)) return;
        const { outcome, coverage, remedies } = known;
        expect(assess(policy, more)).toMatchObject({ outcome, coverage, remedies });
      }),
      RUNS,
    );
  });
});

/**
 * Facts of a stage or before that are not known: no such where leaving them out says something already,
 * nor where another fact stands in for them.
 */
function absentIn({ facts, named }: Case, reached: Stage): string[] {
  return [...factInfos]
    .filter(
      ([path, { stage }]) =>
        !isGiven(facts, path) &&
        stages.indexOf(stage) <= stages.indexOf(reached) &&
        !neverMissing.has(path) &&
        !named.standIns.has(path),
    )
    .map(([path]) => path);
}

function isMissing(path: string, { missing }: Decision): boolean {
  const isEvidence = factInfos.get(path)?.kind === 'list';
  return isEvidence ? evidences.some((evidence) => missing.includes(evidence)) : missing.includes(path);
}

function isGiven(facts: Facts, path: string): boolean {
  const [group = '', name = ''] = path.split('.');
  return Object(Object(facts)[group])[name] !== undefined;
}

function isRefused({ outcome }: Decision): boolean {
  return outcome === 'refuse' || outcome === 'redirect';
}
