import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import type { Database } from '../database/connect.ts';
import { isTwofold } from '../database/failure.ts';
import type { Tables } from '../database/tables.ts';

/** Which state of a row was seen before Temporal was asked; undefined: there was none. */
export type Seen = { updatedAt: string; revision: number } | undefined;

/**
 * What became of a row: it was as it should be, was written anew, was written by a later step meanwhile, or another open
 * row has its serial number.
 */
export type Rebuilt = 'same' | 'written' | 'overtaken' | 'taken';

type Kept = { updatedAt: string; revision: number };

/**
 * Writes a row as Temporal knows it, unless a step of its workflow has written it since it was seen.
 *
 * @param row as it should be, without what numbers its steps
 * @param rows how it is found, locked, and how it is written
 */
export async function rebuild<Found extends Kept>(
  db: Database,
  row: object,
  seen: Seen,
  rows: {
    find: (transaction: Transaction<Tables>) => Promise<Found | undefined>;
    insert: (transaction: Transaction<Tables>) => Promise<unknown>;
    update: (transaction: Transaction<Tables>, found: Found) => Promise<unknown>;
  },
): Promise<Rebuilt> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const found = await rows.find(transaction);
      if (found?.updatedAt !== seen?.updatedAt || found?.revision !== seen?.revision) return 'overtaken';
      if (found && isSame(row, found)) return 'same';
      await (found ? rows.update(transaction, found) : rows.insert(transaction));
      return 'written';
    });
  } catch (error) {
    if (isTwofold(error)) return 'taken';
    throw error;
  }
}

/** Whether what is kept has all of a row, as JSON tells it. */
function isSame(row: object, found: object): boolean {
  const wanted: object = Object(JSON.parse(JSON.stringify(row)));
  return Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(Reflect.get(found, name), value));
}
