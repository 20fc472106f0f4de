import { isDeepStrictEqual } from 'node:util';
import { deadlineKinds, type Decision } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { assess, type AssessablePolicy } from '../engine/assess.ts';

const DAYS = /\d{4}-\d{2}-\d{2}/g;

/** A return to put to both policies: a row of a test table, or one that is under way. */
export interface Case {
  name: string;
  facts: Facts;
}

/** One field of a decision that is answered otherwise. */
export interface FieldChange {
  /** Its name in the decision, `freight.outbound` for one. */
  field: string;
  was: unknown;
  is: unknown;
}

/** A return that is answered otherwise. */
export interface ChangedCase {
  name: string;
  changes: FieldChange[];
  /** Clauses that are named now, and were not before. */
  gained: string[];
  /** Clauses that were named, and are no longer. */
  lost: string[];
  /** Clauses that are named in both, in other words; the days they quote aside. */
  reworded: string[];
}

/**
 * The returns that a policy answers otherwise than another one, in the order they were given.
 *
 * @param old the policy as it was
 * @param now the policy as it is to be
 * @param cases the returns, each put to both
 */
export function changedCases(
  old: AssessablePolicy,
  now: AssessablePolicy,
  cases: readonly Case[],
): ChangedCase[] {
  return cases
    .map(({ name, facts }) => ({ name, ...changesBetween(assess(old, facts), assess(now, facts)) }))
    .filter(
      ({ changes, gained, lost, reworded }) =>
        changes.length + gained.length + lost.length + reworded.length > 0,
    );
}

function changesBetween(old: Decision, now: Decision): Omit<ChangedCase, 'name'> {
  const said = saidBy(old);
  const says = saidBy(now);
  const isFields = fieldsOf(now);
  const [first] = said.keys();
  const [leading] = says.keys();
  const changes = [...fieldsOf(old)].flatMap(([field, was]) => {
    const is = isFields.get(field);
    return isDeepStrictEqual(was, is) ? [] : [{ field, was, is }];
  });
  if (first !== leading) changes.push({ field: 'first clause', was: first ?? null, is: leading ?? null });
  return {
    changes,
    gained: [...says.keys()].filter((clause) => !said.has(clause)),
    lost: [...said.keys()].filter((clause) => !says.has(clause)),
    reworded: [...said].flatMap(([clause, words]) =>
      says.has(clause) && says.get(clause) !== words ? [clause] : [],
    ),
  };
}

function saidBy({ reasons }: Decision): Map<string, string> {
  return new Map(reasons.map(({ clause, says }) => [clause, says.replaceAll(DAYS, '…')]));
}

/** The fields that say what becomes of the return; days and freight are told apart. */
function fieldsOf(decision: Decision): Map<string, unknown> {
  const {
    vendor: _vendor,
    policyVersion: _version,
    asOf: _asOf,
    reasons: _reasons,
    warranty,
    freight,
    deadlines,
    ...fields
  } = decision;
  return new Map<string, unknown>([
    ...Object.entries(fields),
    ['warranty.endsOn', warranty?.endsOn ?? null],
    ['warranty.extendedEndsOn', warranty?.extendedEndsOn ?? null],
    ['warranty.startsOn', warranty?.startsOn ?? null],
    ['freight.inbound', freight.inbound],
    ['freight.outbound', freight.outbound],
    ...deadlineKinds.map((kind): [string, unknown] => [
      `deadlines.${kind}`,
      deadlines.find((deadline) => deadline.kind === kind)?.on ?? null,
    ]),
  ]);
}
