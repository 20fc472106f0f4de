import { sql, type Expression, type SqlBool } from 'kysely';

/**
 * Whether the row that is kept is older than a step: a step made later counts, of one instant the one with the higher
 * revision. A workflow that Temporal has set back counts its revisions anew, and yet what it does now is the truth. A
 * row that no step has written is older than any.
 *
 * @param table the row's table
 * @param step when it was made, ISO UTC, and its number
 */
export function isOlder(
  table: 'returns' | 'requests' | 'arrivals',
  step: { at: string; revision: number },
): Expression<SqlBool> {
  const revision = sql.ref(`${table}.revision`);
  const updatedAt = sql.ref(`${table}.updated_at`);
  return sql<SqlBool>`(${revision} = 0 or (${updatedAt}, ${revision}) < (${step.at}::timestamptz, ${step.revision}::int))`;
}
