import {
  type Coverage,
  type Decision,
  type Outcome,
  type Reason,
  type Remedy,
} from '../contract/decision.ts';
import { type Facts } from '../contract/facts.ts';
import { assess, type AssessablePolicy } from '../engine/assess.ts';

type Fee = Decision['fees'][number];

/** What is otherwise in another decision; what is the same in both is left out. */
export interface Difference {
  outcome?: Outcome;
  coverage?: Coverage;
  gained: Remedy[];
  lost: Remedy[];
  freight: Partial<Decision['freight']>;
  chargeable?: boolean;
  added: Fee[];
  dropped: Fee[];
  /** What only the other decision's clauses say, whatever the days they quote. */
  reasons: Reason[];
}

/** Facts that are a little otherwise, and what that changes. */
export interface Change {
  facts: Facts;
  /** What the policy says of them. */
  decision: Decision;
  difference: Difference;
}

/**
 * What differs between two decisions; nothing where their outcome, coverage, remedies, freight and
 * fees are the same. A return that is not to be sent has no freight to differ.
 *
 * @param before the decision as it stands
 * @param after the other one
 */
function differenceOf(before: Decision, after: Decision): Difference | undefined {
  const isOver = after.outcome === 'refuse' || after.outcome === 'redirect';
  const inbound = !isOver && after.freight.inbound !== before.freight.inbound;
  const outbound = !isOver && after.freight.outbound !== before.freight.outbound;
  const said = new Set(before.reasons.map(wordsOf));
  const difference: Difference = {
    ...(after.outcome !== before.outcome && { outcome: after.outcome }),
    ...(after.coverage !== before.coverage && { coverage: after.coverage }),
    gained: after.remedies.filter((remedy) => !before.remedies.includes(remedy)),
    lost: before.remedies.filter((remedy) => !after.remedies.includes(remedy)),
    freight: {
      ...(inbound && { inbound: after.freight.inbound }),
      ...(outbound && { outbound: after.freight.outbound }),
    },
    ...(!isOver && after.chargeable !== before.chargeable && { chargeable: after.chargeable }),
    added: feesOnlyIn(after, before),
    dropped: isOver ? [] : feesOnlyIn(before, after),
    reasons: after.reasons.filter((reason) => !said.has(wordsOf(reason))),
  };
  const { reasons: _, ...rest } = difference;
  return Object.values(rest).some(says) ? difference : undefined;
}

/**
 * What other facts change; nothing where they change nothing.
 *
 * @param policy the vendor's policy
 * @param before the decision as it stands
 * @param facts the other facts
 */
export function changeTo(policy: AssessablePolicy, before: Decision, facts: Facts): Change | undefined {
  const decision = assess(policy, facts);
  const difference = differenceOf(before, decision);
  return difference && { facts, decision, difference };
}

/** Whether the decision itself is otherwise, and not only who pays what. */
export function isTelling({ outcome, coverage, gained, lost }: Difference): boolean {
  return outcome !== undefined || coverage !== undefined || gained.length > 0 || lost.length > 0;
}

function wordsOf({ clause, says: words }: Reason): string {
  return `${clause} ${words.replaceAll(/\d{4}-\d{2}-\d{2}/g, '')}`;
}

function says(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return part !== undefined;
  return Object.keys(part).length > 0;
}

function feesOnlyIn(one: Decision, other: Decision): Fee[] {
  const known = new Set(other.fees.map((fee) => JSON.stringify(fee)));
  return one.fees.filter((fee) => !known.has(JSON.stringify(fee)));
}
