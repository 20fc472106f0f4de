import type { Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import { type Desks, onDesks } from '../database/desks.ts';
import { isOlder } from '../database/newer.ts';
import { behind, pageOf, type Page } from '../database/page.ts';
import type { Tables } from '../database/tables.ts';

/** A request as it is kept; `view` is what its last step made of it. */
export type RequestRow = Selectable<Tables['requests']>;

/** A request as a step leaves it. */
export type RequestStep = Omit<RequestRow, 'createdAt' | 'updatedAt'> & {
  /** Counts the request's steps, from 1. */
  revision: number;
  /** When the step was made. */
  at: string;
};

/** Which requests are wanted; those due first come first, those with nothing due last. */
export type RequestFilter = {
  vendor?: string | undefined;
  stage?: string | undefined;
  waitingOn?: string | undefined;
  desks?: Desks | undefined;
  /** The `next` of the page before. */
  after?: string | undefined;
  limit: number;
};

/** The requests, one row each. */
export function requestsIn(db: Database) {
  return {
    /** Keeps what a step made of a request, unless a later step has been kept already. */
    save: async ({ at, view, id, ...step }: RequestStep): Promise<void> => {
      const changes = { ...step, view: JSON.stringify(view), updatedAt: at };
      await db
        .insertInto('requests')
        .values({ id, ...changes, createdAt: at })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet(changes)
            .where(isOlder('requests', { at, revision: step.revision })),
        )
        .execute();
    },

    /** The request of this id. */
    find: (id: string): Promise<RequestRow | undefined> =>
      db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst(),

    /** One page of the requests. */
    list: async ({ after, limit, desks, ...equal }: RequestFilter): Promise<Page<RequestRow>> => {
      let query = db
        .selectFrom('requests')
        .selectAll()
        .orderBy('dueAt', (order) => order.asc().nullsLast())
        .orderBy('id')
        .limit(limit + 1);
      for (const column of ['vendor', 'stage', 'waitingOn'] as const) {
        const value = equal[column];
        if (value !== undefined) query = query.where(column, '=', value);
      }
      if (desks !== undefined) query = query.where(onDesks(desks));
      if (after !== undefined) query = query.where(behind(after, 'id'));
      return pageOf(await query.execute(), limit, (row) => row.id);
    },
  };
}
