import { sql, type Selectable } from 'kysely';
import type { ArrivalRow } from '../arrivals/arrivals.ts';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';
import type { RequestRow } from '../requests/requests.ts';
import type { NumberedReturn } from '../returns/rows.ts';
import type { GivenRow, UnitRow } from '../units/units.ts';

/** A unit with what returns have given for it, oldest first. */
export type UnitWithGiven = UnitRow & { given: GivenRow[] };

type FileRow = Selectable<Tables['files']>;

/** A request, and when it was erased, where it was. */
export type RequestWithErasure = RequestRow & { erasedAt: string | null };

const PAGE = 100;

/**
 * Everything that is kept of units, requests, returns, parcels without a return and files, each row once, in the order
 * of its key, a page at a time: what is written meanwhile is waited for by nobody, and may or may not be there.
 */
export function exportIn(db: Database) {
  return {
    units: (): AsyncGenerator<UnitWithGiven[]> =>
      pages(async (last?: UnitWithGiven) => {
        let query = db.selectFrom('units').selectAll().orderBy('vendor').orderBy('serialKey').limit(PAGE);
        if (last)
          query = query.where(sql<boolean>`(vendor, serial_key) > (${last.vendor}, ${last.serialKey})`);
        return withGiven(db, await query.execute());
      }),

    requests: (): AsyncGenerator<RequestWithErasure[]> =>
      pages((last?: RequestWithErasure) => {
        const query = db
          .selectFrom('requests')
          .leftJoin('keys', 'keys.owner', 'requests.id')
          .selectAll('requests')
          .select('keys.erasedAt')
          .orderBy('requests.id')
          .limit(PAGE);
        return (last ? query.where('requests.id', '>', last.id) : query).execute();
      }),

    /** Those that have a number and have been shown once. */
    returns: (): AsyncGenerator<NumberedReturn[]> =>
      pages((last?: NumberedReturn) => {
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

    arrivals: (): AsyncGenerator<ArrivalRow[]> =>
      pages((last?: ArrivalRow) => {
        const query = db.selectFrom('arrivals').selectAll().orderBy('id').limit(PAGE);
        return (last ? query.where('id', '>', last.id) : query).execute();
      }),

    /** What is known of files; their content is kept elsewhere. */
    files: (): AsyncGenerator<FileRow[]> =>
      pages((last?: FileRow) => {
        const query = db.selectFrom('files').selectAll().orderBy('id').limit(PAGE);
        return (last ? query.where('id', '>', last.id) : query).execute();
      }),
  };
}

async function* pages<Row>(page: (last?: Row) => Promise<Row[]>): AsyncGenerator<Row[]> {
  for (let rows = await page(); rows.length > 0; rows = await page(rows.at(-1))) yield rows;
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
