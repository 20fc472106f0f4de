import type { Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';
import { give, type Giving } from './give.ts';
import { change, type UnitChange, type UnitKey } from './rows.ts';

/** A unit as it is remembered; `replaces` and `replacedBy` are serial numbers as they were typed. */
export type UnitRow = Selectable<Tables['units']>;

/** What was given for a unit by a return; `serial` is that of the unit given. */
export type GivenRow = Selectable<Tables['given']>;

/** The units that vendors remember: registrations, and what was given in the place of what. */
export function unitsIn(db: Database) {
  const rows = db.selectFrom('units').selectAll();
  return {
    /**
     * Writes what is remembered of a unit, nobody else writing meanwhile; a unit that is not known yet is made.
     *
     * @param to makes the changes out of what is remembered so far; what it throws is thrown, and nothing is changed
     * @returns the unit as it is remembered then
     */
    change: (key: UnitKey, to: (kept: UnitRow) => UnitChange): Promise<UnitRow> =>
      db.transaction().execute((transaction) => change(transaction, key, to)),

    /** Remembers what a return has given for a unit, once. */
    give: (giving: Giving): Promise<void> => give(db, giving),

    /** The units with these serial numbers, those that are known. */
    find: async (vendor: string, serialKeys: readonly string[]): Promise<UnitRow[]> =>
      serialKeys.length === 0
        ? []
        : rows.where('vendor', '=', vendor).where('serialKey', 'in', serialKeys).execute(),

    /** The units with this serial number, of one vendor or of all. */
    bySerial: (serialKey: string, vendor?: string): Promise<UnitRow[]> => {
      const query = rows.where('serialKey', '=', serialKey).orderBy('vendor');
      return (vendor === undefined ? query : query.where('vendor', '=', vendor)).execute();
    },

    /** What was given for a unit, oldest first. */
    given: (vendor: string, serialKey: string): Promise<GivenRow[]> =>
      db
        .selectFrom('given')
        .selectAll()
        .where('vendor', '=', vendor)
        .where('serialKey', '=', serialKey)
        .orderBy('at')
        .orderBy('number')
        .execute(),
  };
}
