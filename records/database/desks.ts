import { sql, type Expression, type SqlBool } from 'kysely';

/** Whose work is wanted: what waits on one of these parties, and what is blocked, whoever it waits on. */
export type Desks = { parties: readonly string[]; blocked: boolean };

/** The rows that are open on these desks. */
export function onDesks({ parties, blocked }: Desks): Expression<SqlBool> {
  return sql<SqlBool>`(waiting_on = any(${[...parties]}::text[]) or (${blocked}::boolean and blocked and open))`;
}
