import type { ArrivalStep } from '../arrivals/arrivals.ts';
import type { Database } from '../database/connect.ts';
import type { RequestStep } from '../requests/requests.ts';
import type { ReturnStep } from '../returns/rows.ts';
import { rebuild, type Rebuilt, type Seen } from './rebuild.ts';

/** A row as its workflow's last step should have left it. */
export type RebuiltReturn = Omit<ReturnStep, 'revision' | 'at' | 'renews'> & { renews: string };
export type RebuiltRequest = Omit<RequestStep, 'revision' | 'at'>;
export type RebuiltArrival = Omit<ArrivalStep, 'revision' | 'at'>;

/** When a row was written that is missing, and when the workflow has ended, where it has; ISO UTC. */
export type Ran = { startedAt: string; endedAt?: string | undefined };

/** Writes rows anew from what Temporal knows. A step that comes later is never held up by it. */
export function reindexIn(db: Database) {
  return {
    return: (row: RebuiltReturn, seen: Seen, ran: Ran): Promise<Rebuilt> => {
      const { number, request, serialKey, renews, view, ...columns } = row;
      const changes = { ...columns, number, view: JSON.stringify(view) };
      return rebuild(db, row, seen, {
        find: (transaction) =>
          transaction
            .selectFrom('returns')
            .selectAll()
            .where((kept) =>
              kept.or([
                kept('number', '=', number),
                kept.and([
                  kept('request', '=', request),
                  kept('serialKey', '=', serialKey),
                  kept('renews', '=', renews),
                ]),
              ]),
            )
            .forUpdate()
            .executeTakeFirst(),
        insert: (transaction) =>
          transaction
            .insertInto('returns')
            .values({ ...changes, request, serialKey, renews, ...made(ran) })
            .execute(),
        update: (transaction, found) =>
          transaction
            .updateTable('returns')
            .set({ ...changes, ...changed(ran) })
            .where('request', '=', found.request)
            .where('serialKey', '=', found.serialKey)
            .where('renews', '=', found.renews)
            .execute(),
      });
    },

    request: (row: RebuiltRequest, seen: Seen, ran: Ran): Promise<Rebuilt> => {
      const { id, view, ...columns } = row;
      const changes = { ...columns, view: JSON.stringify(view) };
      return rebuild(db, row, seen, {
        find: (transaction) =>
          transaction.selectFrom('requests').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
        insert: (transaction) =>
          transaction
            .insertInto('requests')
            .values({ id, ...changes, ...made(ran) })
            .execute(),
        update: (transaction) =>
          transaction
            .updateTable('requests')
            .set({ ...changes, ...changed(ran) })
            .where('id', '=', id)
            .execute(),
      });
    },

    arrival: (row: RebuiltArrival, seen: Seen, ran: Ran): Promise<Rebuilt> => {
      const { id, view, ...columns } = row;
      const changes = { ...columns, view: JSON.stringify(view) };
      return rebuild(db, row, seen, {
        find: (transaction) =>
          transaction.selectFrom('arrivals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
        insert: (transaction) =>
          transaction
            .insertInto('arrivals')
            .values({ id, ...changes, origin: null, ...made(ran) })
            .execute(),
        update: (transaction) =>
          transaction
            .updateTable('arrivals')
            .set({ ...changes, ...changed(ran) })
            .where('id', '=', id)
            .execute(),
      });
    },

    /**
     * Gives back the serial numbers that a workflow has taken and, having ended, will give no return any more.
     *
     * @param renews the number in whose place another was wanted; empty: of the request itself
     * @returns the serial numbers
     */
    release: async (taken: { request: string } | { renews: string }, at: string): Promise<string[]> => {
      const query = db
        .updateTable('returns')
        .set({ open: false, updatedAt: at })
        .where('number', 'is', null)
        .where('open', '=', true)
        .returning('serial');
      const rows = await (
        'renews' in taken
          ? query.where('renews', '=', taken.renews)
          : query.where('request', '=', taken.request).where('renews', '=', '')
      ).execute();
      return rows.map(({ serial }) => serial);
    },

    /** How many requests have neither a contact nor were erased. */
    withoutContact: async (): Promise<number> => {
      const { count } = await db
        .selectFrom('requests')
        .leftJoin('contacts', 'contacts.request', 'requests.id')
        .leftJoin('keys', 'keys.owner', 'requests.id')
        .where('contacts.request', 'is', null)
        .where('keys.erasureAt', 'is', null)
        .select((row) => row.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

/** The first revision, so that a row that stays open is older than any step. */
function made({ startedAt, endedAt }: Ran) {
  return { createdAt: startedAt, updatedAt: endedAt ?? startedAt, revision: 1 };
}

function changed({ endedAt }: Ran) {
  return endedAt === undefined ? {} : { updatedAt: endedAt };
}
