import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../contract/decision.ts';
import { assess, type AssessablePolicy } from '../engine/assess.ts';
import type { TestRow } from './test-table.ts';

/**
 * What the policy answers otherwise than a row of its test table expects, one line each.
 *
 * @param policy the policy under test
 * @param row what to ask, and what to expect
 */
export function failuresOf(policy: AssessablePolicy, row: TestRow): string[] {
  const { clauses = [], notClauses = [], firstClause, ...fields } = row.expected;
  const decision = assess(policy, row.facts);
  const named = decision.reasons.map(({ clause }) => clause);
  const reasons = `the reasons are ${named.join(', ')}`;
  return [
    ...fieldFailures(decision, fields),
    ...[...clauses, ...notClauses, ...(firstClause ? [firstClause] : [])]
      .filter((clause) => !Object.hasOwn(policy.file.clauses, clause))
      .map((clause) => `${clause} is no clause of the policy`),
    ...clauses
      .filter((clause) => !named.includes(clause))
      .map((clause) => `${clause} is not named: ${reasons}`),
    ...notClauses
      .filter((clause) => named.includes(clause))
      .map((clause) => `${clause} is named: ${reasons}`),
    ...(firstClause && named[0] !== firstClause ? [`${firstClause} is not named first: ${reasons}`] : []),
  ];
}

function fieldFailures(decision: Decision, expected: object): string[] {
  const found = new Map<string, unknown>(Object.entries(decision));
  return Object.entries(expected).flatMap(([field, wanted]) =>
    isDeepStrictEqual(found.get(field), wanted)
      ? []
      : [`${field} is ${JSON.stringify(found.get(field))}, expected ${JSON.stringify(wanted)}`],
  );
}
