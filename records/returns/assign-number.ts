import type { Database } from '../database/connect.ts';
import { isTwofold } from '../database/failure.ts';
import { newNumber } from '../numbers/return-number.ts';

/** Which unit gets a number, and of what kind. */
export type NumberWanted = {
  request: string;
  serialKey: string;
  /** The vendor's three capital letters. */
  prefix: string;
  /** The year it is issued in, for instance 2026. */
  year: number;
  at: string;
  /** The number in whose place another is wanted; left out: the first one. */
  renews?: string;
};

/**
 * Gives a claimed unit its return number, once: a repeat answers the number it has.
 *
 * @throws where the request has not claimed the unit
 */
export async function assignNumber(db: Database, wanted: NumberWanted): Promise<string> {
  const { request, serialKey, prefix, year, at, renews = '' } = wanted;
  for (;;) {
    const row = await db
      .selectFrom('returns')
      .select('number')
      .where('request', '=', request)
      .where('serialKey', '=', serialKey)
      .where('renews', '=', renews)
      .executeTakeFirst();
    if (!row) throw new Error(`${request} has not claimed ${serialKey}`);
    if (row.number !== null) return row.number;
    try {
      await db
        .updateTable('returns')
        .set({ number: newNumber(prefix, year), updatedAt: at })
        .where('request', '=', request)
        .where('serialKey', '=', serialKey)
        .where('renews', '=', renews)
        .where('number', 'is', null)
        .execute();
    } catch (error) {
      if (!isTwofold(error)) throw error;
    }
  }
}
