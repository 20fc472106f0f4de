import { sql, type Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';
import { arrivalIdOf } from '../numbers/ids.ts';

/** A parcel at the dock that fits no open return; `settlement` is null as long as it lies there. */
export type ArrivalRow = Selectable<Tables['arrivals']>;

/** A parcel as the dock reports it. */
export type ArrivalEntry = {
  /** Names the one scan. */
  scanId: string;
  vendor: string;
  number?: string | undefined;
  serial?: string | undefined;
  /** The sender as the parcel names it. */
  from?: string | undefined;
  reasons: readonly unknown[];
  at: string;
};

/** Parcels that fit no open return, until the desk has settled them. */
export function arrivalsIn(db: Database) {
  const rows = db.selectFrom('arrivals').selectAll();
  const find = (id: string): Promise<ArrivalRow | undefined> => rows.where('id', '=', id).executeTakeFirst();
  return {
    find,

    /** Keeps a parcel; the same scan again changes nothing and answers what is kept. */
    record: async ({ scanId, from, reasons, ...parcel }: ArrivalEntry): Promise<ArrivalRow> => {
      await db
        .insertInto('arrivals')
        .values({
          ...parcel,
          scanId,
          id: arrivalIdOf(scanId),
          origin: from ?? null,
          reasons: JSON.stringify(reasons),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return rows.where('scanId', '=', scanId).executeTakeFirstOrThrow();
    },

    /**
     * Settles a parcel, once: the first settlement stays.
     *
     * @param settlement what was done with it, and when
     * @returns the parcel as it is settled; undefined where there is none of this id
     */
    settle: async (id: string, settlement: { at: string }): Promise<ArrivalRow | undefined> => {
      await db
        .updateTable('arrivals')
        .set({ settlement: JSON.stringify(settlement) })
        .where('id', '=', id)
        .where('settlement', 'is', null)
        .execute();
      return find(id);
    },

    /** The parcels, oldest first. */
    list: (
      filter: { open?: boolean | undefined; vendor?: string | undefined } = {},
    ): Promise<ArrivalRow[]> => {
      let query = rows.orderBy('at').orderBy('id');
      if (filter.vendor !== undefined) query = query.where('vendor', '=', filter.vendor);
      if (filter.open !== undefined) query = query.where(sql`settlement is null`, '=', filter.open);
      return query.execute();
    },
  };
}
