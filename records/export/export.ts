import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { RequestRow } from '../requests/requests.ts';
import type { NumberedReturn } from '../returns/rows.ts';
import type { GivenRow, UnitRow } from '../units/units.ts';

/** A unit with what returns have given for it, oldest first. */
export type UnitWithGiven = UnitRow & { given: GivenRow[] };

const PAGE = 200;

/**
 * Everything that is kept of units, requests and returns, each row once, in the order of its key. It is read in pages:
 * what is written meanwhile is waited for by nobody, and may or may not be there.
 */
export function exportIn(db: Database) {
  return {
    units: (): AsyncGenerator<UnitWithGiven> =>
      each(async (last?: UnitWithGiven) => {
        let query = db.selectFrom('units').selectAll().orderBy('vendor').orderBy('serialKey').limit(PAGE);
        if (last)
          query = query.where(sql<boolean>`(vendor, serial_key) > (${last.vendor}, ${last.serialKey})`);
        return withGiven(db, await query.execute());
      }),

    requests: (): AsyncGenerator<RequestRow> =>
      each((last?: RequestRow) => {
        const query = db.selectFrom('requests').selectAll().orderBy('id').limit(PAGE);
        return (last ? query.where('id', '>', last.id) : query).execute();
      }),

    /** Those that have a number and have been shown once. */
    returns: (): AsyncGenerator<NumberedReturn> =>
      each((last?: NumberedReturn) => {
        const query = db
          .selectFrom('returns')
          .selectAll()
          .$narrowType<{ number: string }>()
          .where('number', 'is not', null)
          .where('view', 'is not', null)
          .orderBy('number')
          .limit(PAGE);
        return (last ? query.where('number', '>', last.number) : query).execute();
      }),
  };
}

async function* each<Row>(page: (last?: Row) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let rows = await page(); rows.length > 0; rows = await page(rows.at(-1))) yield* rows;
}

async function withGiven(db: Database, units: readonly UnitRow[]): Promise<UnitWithGiven[]> {
  if (units.length === 0) return [];
  const given = await db
    .selectFrom('given')
    .selectAll()
    .where(
      'serialKey',
      'in',
      units.map(({ serialKey }) => serialKey),
    )
    .orderBy('at')
    .orderBy('number')
    .execute();
  return units.map((unit) => ({
    ...unit,
    given: given.filter(({ vendor, serialKey }) => vendor === unit.vendor && serialKey === unit.serialKey),
  }));
}
