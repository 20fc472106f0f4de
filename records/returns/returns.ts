import type { Database } from '../database/connect.ts';
import { type AdvanceRow, outstandingAdvance } from './advance.ts';
import { assignNumber, type NumberWanted } from './assign-number.ts';
import { claim, release, type Claim } from './claim.ts';
import { list, save, type ReturnFilter, type ReturnRow, type ReturnStep } from './rows.ts';

/** The units of requests and the returns they became: one open return a serial number. */
export function returnsIn(db: Database) {
  const rows = db.selectFrom('returns').selectAll();
  return {
    claim: (wanted: Claim) => claim(db, wanted),
    release: (units: { request: string; serialKeys: readonly string[]; at: string }) => release(db, units),
    assignNumber: (wanted: NumberWanted) => assignNumber(db, wanted),
    save: (step: ReturnStep) => save(db, step),
    list: (filter: ReturnFilter) => list(db, filter),
    advance: (vendor?: string): Promise<AdvanceRow[]> => outstandingAdvance(db, vendor),

    /** The return of this number. */
    findByNumber: (number: string): Promise<ReturnRow | undefined> =>
      rows.where('number', '=', number).executeTakeFirst(),

    /** The return whose number stands in the place of this one. */
    renewing: (number: string): Promise<ReturnRow | undefined> =>
      rows.where('renews', '=', number).where('number', 'is not', null).executeTakeFirst(),

    /** The one that has this serial number now, whether it has a number of its own yet or not. */
    openBySerial: (vendor: string, serialKey: string): Promise<ReturnRow | undefined> =>
      rows
        .where('vendor', '=', vendor)
        .where('serialKey', '=', serialKey)
        .where('open', '=', true)
        .executeTakeFirst(),

    /** The returns of the units with this serial number, of one vendor or of all, oldest first. */
    bySerial: (serialKey: string, vendor?: string): Promise<ReturnRow[]> => {
      const query = rows
        .where('serialKey', '=', serialKey)
        .where('number', 'is not', null)
        .orderBy('createdAt')
        .orderBy('number');
      return (vendor === undefined ? query : query.where('vendor', '=', vendor)).execute();
    },

    /** Every unit of a request. */
    ofRequest: (request: string): Promise<ReturnRow[]> =>
      rows.where('request', '=', request).orderBy('serialKey').execute(),
  };
}
