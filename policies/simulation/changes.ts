import type { Decision } from '../contract/decision.ts';
import { type Facts, evidences } from '../contract/facts.ts';
import { factInfos } from '../contract/paths.ts';
import { assess, type AssessablePolicy } from '../engine/assess.ts';
import { factsAskedBy } from './asked.ts';
import { changesByFact, type FactChange } from './by-fact.ts';
import { changesByTime, type TimeChange } from './by-time.ts';
import { type Change, changeTo } from './difference.ts';
import { withFacts } from './facts.ts';

/** What would change a decision. */
export interface Changes {
  /** Once everything has been handed in whose content does not matter, such as a serial number. */
  completed: (Change & { paths: readonly string[] }) | undefined;
  byTime: readonly TimeChange[];
  byFact: readonly FactChange[];
}

/**
 * What would change the decision on these facts: another day of the claim, other values of single
 * facts, and handing in what is missing. Pure: the same policy and facts always give the same.
 *
 * @param policy the vendor's policy
 * @param facts what is known
 * @example changesOf(policy, facts).byTime[0]?.difference.lost
 */
export function changesOf(policy: AssessablePolicy, facts: Facts): Changes {
  const decision = assess(policy, facts);
  return {
    completed: completedBy(policy, facts, decision),
    byTime: changesByTime(policy, facts, decision),
    byFact: changesByFact(policy, facts, decision, factsAskedBy(policy.file)),
  };
}

function completedBy(policy: AssessablePolicy, facts: Facts, decision: Decision): Changes['completed'] {
  const examples = decision.missing.flatMap((name): [path: string, value: unknown][] => {
    const kind = factInfos.get(name)?.kind;
    if (kind === undefined || kind === 'list') return [['claim.evidence', evidences]];
    const [anyText, ...named] = policy.model.trials.get(name) ?? [];
    return kind === 'text' && named.length === 0 ? [[name, anyText]] : [];
  });
  const completed = withFacts(facts, Object.fromEntries(examples));
  const change = completed && changeTo(policy, decision, completed);
  const paths = [...new Set(examples.map(([path]) => path))];
  return change && { ...change, paths };
}
