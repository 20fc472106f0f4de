import type { TestRow, TestTable } from '../format/test-table.ts';

/** The rows of a test table that speak of a clause; those that speak of little else first. */
export interface Proof {
  /** Rows in which it makes the difference. */
  makes: TestRow[];
  /** Rows in which it does not. */
  makesNot: TestRow[];
  /** Coverages that are expected where it is named. */
  coverages: string[];
}

/**
 * The rows that prove a clause.
 *
 * @param table the policy's test table
 * @param clause its id
 */
export function proofOf(table: TestTable, clause: string): Proof {
  const makes = table.rows
    .filter(({ expected }) => expected.firstClause === clause || expected.clauses?.includes(clause))
    .toSorted((one, other) => namedBeside(one, clause) - namedBeside(other, clause));
  const makesNot = table.rows
    .filter(({ expected }) => expected.notClauses?.includes(clause))
    .toSorted((one, other) => excluded(one) - excluded(other));
  return {
    makes,
    makesNot,
    coverages: [...new Set(makes.flatMap(({ expected }) => expected.coverage ?? []))],
  };
}

function namedBeside({ expected }: TestRow, clause: string): number {
  return expected.firstClause === clause ? 0 : (expected.clauses?.length ?? 0);
}

function excluded({ expected }: TestRow): number {
  return expected.notClauses?.length ?? 0;
}
