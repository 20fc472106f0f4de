import { sql, type Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';

type Row = Selectable<Tables['returns']>;

/** A replacement that went out before its faulty unit, and whose charge is not settled. */
export type AdvanceRow = Pick<Row, 'vendor' | 'request' | 'serial' | 'model' | 'stage'> & {
  number: string;
  /** The unit that went out, and what was charged for it. */
  replacement: { serial: string; model: string } | null;
  charged: { amount: string; currency: string } | null;
  shippedAt: string;
  /** Last day for the faulty unit to come in, in the vendor's time zone. */
  until: string;
};

/**
 * The advance replacements that are shipped and not settled: those due back first, of one vendor or of all.
 *
 * @param vendor whose; left out: every vendor's
 */
export async function outstandingAdvance(db: Database, vendor?: string): Promise<AdvanceRow[]> {
  let query = db
    .selectFrom('returns')
    .select(['vendor', 'request', 'serial', 'model', 'stage'])
    .select([
      sql<string>`number`.as('number'),
      sql<AdvanceRow['replacement']>`view #> '{fulfilment,replacement}'`.as('replacement'),
      sql<AdvanceRow['charged']>`view #> '{advance,charged}'`.as('charged'),
      sql<string>`jsonb_path_query_first(view, '$.timeline[*] ? (@.what == "advance-shipped").at') #>> '{}'`.as(
        'shippedAt',
      ),
      sql<string>`view #>> '{advance,until}'`.as('until'),
    ])
    .where('open', '=', true)
    .where(sql<boolean>`view #> '{advance,shipment}' is not null and view #> '{advance,settlement}' is null`)
    .orderBy('until')
    .orderBy('number');
  if (vendor !== undefined) query = query.where('vendor', '=', vendor);
  return query.execute();
}
