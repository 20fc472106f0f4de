import type { Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import { isOlder } from '../database/newer.ts';
import { behind, pageOf, type Page } from '../database/page.ts';
import type { Tables } from '../database/tables.ts';

/** A parcel at the dock that fits no open return; `view` is what the last step made of it. */
export type ArrivalRow = Selectable<Tables['arrivals']>;

/** An arrival as a step leaves it. */
export type ArrivalStep = Omit<ArrivalRow, 'origin' | 'createdAt' | 'updatedAt'> & {
  /** Counts the arrival's steps, from 1. */
  revision: number;
  /** When the step was made. */
  at: string;
};

/** A parcel as the dock reports it, before its first step. */
export type ArrivalEntry = Omit<ArrivalStep, 'revision'> & {
  /** The sender as the parcel names it. */
  origin: string | null;
};

/** Which arrivals are wanted; those due first come first, those with nothing due last. */
export type ArrivalFilter = {
  vendor?: string | undefined;
  stage?: string | undefined;
  serialKey?: string | undefined;
  open?: boolean | undefined;
  /** The `next` of the page before. */
  after?: string | undefined;
  limit: number;
};

/** Parcels that fit no open return, until the desk has settled them. */
export function arrivalsIn(db: Database) {
  const rows = db.selectFrom('arrivals').selectAll();
  return {
    find: (id: string): Promise<ArrivalRow | undefined> => rows.where('id', '=', id).executeTakeFirst(),

    /** Keeps what the dock reports of a parcel; reported again it stays as it is, and the answer is what is kept. */
    report: async ({ at, view, ...entry }: ArrivalEntry): Promise<ArrivalRow> => {
      await db
        .insertInto('arrivals')
        .values({ ...entry, view: JSON.stringify(view), revision: 0, createdAt: at, updatedAt: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return rows.where('id', '=', entry.id).executeTakeFirstOrThrow();
    },

    /** Keeps what a step made of an arrival, unless a later step has been kept already. */
    save: async ({ at, view, id, ...step }: ArrivalStep): Promise<void> => {
      const changes = { ...step, view: JSON.stringify(view), updatedAt: at };
      await db
        .insertInto('arrivals')
        .values({ id, ...changes, origin: null, createdAt: at })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet(changes)
            .where(isOlder('arrivals', { at, revision: step.revision })),
        )
        .execute();
    },

    /** One page of the arrivals. */
    list: async ({ after, limit, ...equal }: ArrivalFilter): Promise<Page<ArrivalRow>> => {
      let query = rows
        .orderBy('dueAt', (order) => order.asc().nullsLast())
        .orderBy('id')
        .limit(limit + 1);
      for (const column of ['vendor', 'stage', 'serialKey', 'open'] as const) {
        const value = equal[column];
        if (value !== undefined) query = query.where(column, '=', value);
      }
      if (after !== undefined) query = query.where(behind(after, 'id'));
      return pageOf(await query.execute(), limit, (row) => row.id);
    },
  };
}
