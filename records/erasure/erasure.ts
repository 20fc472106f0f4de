import type { Transaction } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';
import { isKnown, standingAgainst } from './against.ts';
import { arrivalsDue, requestsDue } from './due.ts';
import { endKey, eraseArrivalRows, eraseRequestRows, noteErased } from './rows.ts';

/** Removes the content of an uploaded file, if it is there. */
export type RemoveFile = (id: string) => Promise<void>;

/** What became of an erasure: when it was done, or what is still open; `unknown`: there is no such request. */
export type Erasure = { erasedAt: string } | { open: string[] } | 'unknown';

/**
 * Removes what is kept of persons. With the key everything goes that somebody wrote in his own words, wherever a copy
 * of it lies; the contact, the files and what was noted go with it. What was decided and done stays.
 */
export function erasureIn(db: Database) {
  return {
    requestsDue: (before: string) => requestsDue(db, before),
    arrivalsDue: (before: string) => arrivalsDue(db, before),

    /**
     * Erases a request of which nothing is open. Cut off in the middle, it goes on where it is called again; done again,
     * it changes nothing.
     *
     * @param at when, ISO UTC
     */
    request: async (request: string, at: string, removeFile: RemoveFile): Promise<Erasure> => {
      const refusal = await db.transaction().execute((transaction) => begin(transaction, request, at));
      if (refusal) return refusal;
      await removeFilesOf(db, request, removeFile);
      return { erasedAt: await finish(db, request, at, eraseRequestRows) };
    },

    /** Erases a parcel without a return that was done with. */
    arrival: async (id: string, at: string, removeFile: RemoveFile): Promise<void> => {
      await db.transaction().execute((transaction) => endKey(transaction, id, at));
      await removeFilesOf(db, id, removeFile);
      await finish(db, id, at, eraseArrivalRows);
    },
  };
}

/** What keeps a request from being erased; else its key is gone, and there is no way back. */
async function begin(
  transaction: Transaction<Tables>,
  request: string,
  at: string,
): Promise<Exclude<Erasure, { erasedAt: string }> | undefined> {
  const key = await transaction
    .selectFrom('keys')
    .select('erasureAt')
    .where('owner', '=', request)
    .executeTakeFirst();
  if (key && key.erasureAt !== null) return undefined;
  if (!(await isKnown(transaction, request))) return 'unknown';
  const open = await standingAgainst(transaction, request);
  if (open.length > 0) return { open };
  await endKey(transaction, request, at);
  return undefined;
}

/** A file's row goes after its content, so that what is left after a kill is still found. */
async function removeFilesOf(db: Database, owner: string, removeFile: RemoveFile): Promise<void> {
  const files = await db.selectFrom('files').select('id').where('request', '=', owner).execute();
  for (const { id } of files) {
    await removeFile(id);
    await db.deleteFrom('files').where('id', '=', id).execute();
  }
}

async function finish(
  db: Database,
  owner: string,
  at: string,
  erase: (transaction: Transaction<Tables>, owner: string, at: string) => Promise<void>,
): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    await erase(transaction, owner, at);
    await noteErased(transaction, owner, at);
    const { erasedAt } = await transaction
      .selectFrom('keys')
      .select('erasedAt')
      .where('owner', '=', owner)
      .executeTakeFirstOrThrow();
    return erasedAt ?? at;
  });
}
