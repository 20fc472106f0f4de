import { sql, type Expression, type SqlBool } from 'kysely';
import { z } from 'zod';

/** Where a page of a list ended: the last row's due instant and key. */
type Position = [dueAt: string | null, key: string];

const positionSchema = z.tuple([z.iso.datetime().nullable(), z.string().max(100)]);

/** The `after` of a list that no page of it has given. */
export class UnreadableCursor extends Error {
  override readonly name = 'UnreadableCursor';

  constructor() {
    super('after is not where a page ended: give the next of the page before, or leave it out');
  }
}

/** One page of a list, and where the next one begins, if there is one. */
export type Page<Row> = { rows: Row[]; next?: string };

/**
 * The rows behind a cursor, in the order of what is due first (rows without a due instant last), then of the key.
 *
 * @param after the `next` of the page before
 * @param key the column that tells rows of the same instant apart
 * @throws UnreadableCursor
 */
export function behind(after: string, key: 'number' | 'id'): Expression<SqlBool> {
  const [dueAt, last] = readCursor(after);
  const column = sql.ref(key);
  return dueAt === null
    ? sql<SqlBool>`due_at is null and ${column} > ${last}`
    : sql<SqlBool>`(due_at is null or (due_at, ${column}) > (${dueAt}::timestamptz, ${last}))`;
}

/**
 * Cuts a page out of one row more than it holds.
 *
 * @param found at most `limit + 1` rows
 * @param limit rows a page
 */
export function pageOf<Row extends { dueAt: string | null }>(
  found: Row[],
  limit: number,
  keyOf: (row: Row) => string,
): Page<Row> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return found.length > limit && last ? { rows, next: writeCursor([last.dueAt, keyOf(last)]) } : { rows };
}

function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readCursor(text: string): Position {
  try {
    return positionSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new UnreadableCursor();
  }
}
