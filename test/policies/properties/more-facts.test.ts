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
import { type Case, cases, changed, factAt } from './facts.ts';
import { valuesOf } from './values.ts';

const RUNS = { numRuns: 600 };
const VERDICTS: ReadonlySet<string> = new Set(Object.values(verdictPaths));

/** A question, and the same with one more fact known. */
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
  it('never lifts a refusal or a redirection that is not by word of support', () => {
    fc.assert(
      fc.property(oneMoreFact, ({ question: { policy, facts }, more }) => {
        if (hasRefused(facts) || !isEnd(assess(policy, facts))) return;
        expect(['refuse', 'redirect', 'incomplete']).toContain(assess(policy, more).outcome);
      }),
      RUNS,
    );
  });

  it('leaves what is authorized as it is, unless it was missing or is a word of support', () => {
    fc.assert(
      fc.property(oneMoreFact, ({ question: { policy, facts }, added, more }) => {
        const known = assess(policy, facts);
        if (known.outcome !== 'authorize' || VERDICTS.has(added) || isMissing(added, known)) return;
        const { outcome, coverage, remedies } = known;
        expect(assess(policy, more)).toMatchObject({ outcome, coverage, remedies });
      }),
      RUNS,
    );
  });
});

/**
 * Facts of a stage or before that are not known: no such where leaving them out says something already,
 * where another fact stands in for them, or where another fact says them.
 */
function absentIn({ facts, named }: Case, reached: Stage): string[] {
  const known = new Set([...factInfos.keys()].filter((path) => factAt(facts, path) !== undefined));
  if (known.has('inspection.cause')) known.add('inspection.faultFound');
  if (facts.inspection?.faultFound === false) known.add('inspection.cause');
  return [...factInfos]
    .filter(
      ([path, { stage }]) =>
        !known.has(path) &&
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

function hasRefused(facts: Facts): boolean {
  return [...VERDICTS].some((path) => factAt(facts, path) === 'refuse');
}

function isEnd({ outcome }: Decision): boolean {
  return outcome === 'refuse' || outcome === 'redirect';
}
