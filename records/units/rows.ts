import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { UnitRow } from './units.ts';

/** Which unit, and when it is written. */
export type UnitKey = {
  vendor: string;
  /** As it was typed. */
  serial: string;
  /** The form in which serial numbers are compared. */
  serialKey: string;
  at: string;
};

/** What is remembered of a unit from now on; what is left out stays as it is. */
export type UnitChange = Partial<
  Omit<UnitRow, 'vendor' | 'serialKey' | 'purchase' | 'facts' | 'createdAt' | 'updatedAt'>
> & { purchase?: object; facts?: object };

/**
 * Changes a unit under a lock; one that is not known yet is made first.
 *
 * @param to makes the changes out of what is remembered so far
 */
export async function change(
  transaction: Transaction<Tables>,
  { vendor, serialKey, serial, at }: UnitKey,
  to: (kept: UnitRow) => UnitChange,
): Promise<UnitRow> {
  await transaction
    .insertInto('units')
    .values({
      vendor,
      serialKey,
      serial,
      model: null,
      purchase: '{}',
      facts: '{}',
      registeredOn: null,
      registeredBy: null,
      notForResale: null,
      extendedReplacements: 0,
      exchanged: false,
      replaces: null,
      replacedBy: null,
      createdAt: at,
      updatedAt: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await transaction
    .selectFrom('units')
    .selectAll()
    .where('vendor', '=', vendor)
    .where('serialKey', '=', serialKey)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { purchase, facts, ...changes } = to(kept);
  return transaction
    .updateTable('units')
    .set({
      ...changes,
      ...(purchase && { purchase: JSON.stringify(purchase) }),
      ...(facts && { facts: JSON.stringify(facts) }),
      updatedAt: at,
    })
    .where('vendor', '=', vendor)
    .where('serialKey', '=', serialKey)
    .returningAll()
    .executeTakeFirstOrThrow();
}
