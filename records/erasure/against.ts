import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/**
 * What stands against erasing a request: what of it is still open, or blocked because a letter cannot be delivered.
 *
 * @returns the numbers of returns, and for the rest serial numbers and the request's own id; none: it may be erased
 */
export async function standingAgainst(transaction: Transaction<Tables>, request: string): Promise<string[]> {
  const own = await transaction
    .selectFrom('requests')
    .select(['open', 'blocked'])
    .where('id', '=', request)
    .executeTakeFirst();
  const units = await transaction
    .selectFrom('returns')
    .select(['number', 'serial', 'open', 'blocked'])
    .where('request', '=', request)
    .orderBy('serialKey')
    .execute();
  return [
    ...(own && (own.open || own.blocked) ? [request] : []),
    ...units.flatMap(({ number, serial, open, blocked }) => (open || blocked ? [number ?? serial] : [])),
  ];
}

/** Whether anything is known of a request. */
export async function isKnown(transaction: Transaction<Tables>, request: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('requests')
    .select('id')
    .where('id', '=', request)
    .union(transaction.selectFrom('contacts').select('request as id').where('request', '=', request))
    .union(transaction.selectFrom('keys').select('owner as id').where('owner', '=', request))
    .union(transaction.selectFrom('returns').select('request as id').where('request', '=', request))
    .executeTakeFirst();
  return found !== undefined;
}
