import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/**
 * Ends a key: from then on nobody reads what was sealed with it, and nothing more is sealed.
 *
 * @param at when, ISO UTC
 */
export async function endKey(transaction: Transaction<Tables>, owner: string, at: string): Promise<void> {
  await transaction
    .insertInto('keys')
    .values({ owner, key: null, createdAt: at, erasureAt: at, erasedAt: null })
    .onConflict((conflict) =>
      conflict.column('owner').doUpdateSet({ key: null, erasureAt: at }).where('keys.erasureAt', 'is', null),
    )
    .execute();
}

/** Notes that an erasure is done; the first instant stays. */
export async function noteErased(transaction: Transaction<Tables>, owner: string, at: string): Promise<void> {
  await transaction
    .updateTable('keys')
    .set({ erasedAt: at })
    .where('owner', '=', owner)
    .where('erasedAt', 'is', null)
    .execute();
}

/**
 * Removes what the rows of a request hold of persons: the contact, and what was noted beside what happened; the parcels
 * that were matched to it are erased with it.
 */
export async function eraseRequestRows(
  transaction: Transaction<Tables>,
  request: string,
  at: string,
): Promise<void> {
  await transaction.deleteFrom('contacts').where('request', '=', request).execute();
  const returns = await transaction
    .selectFrom('returns')
    .select(['number', 'view'])
    .where('request', '=', request)
    .where('number', 'is not', null)
    .where('view', 'is not', null)
    .execute();
  for (const { number, view } of returns)
    await transaction
      .updateTable('returns')
      .set({ view: JSON.stringify(withoutDetails(view)) })
      .where('number', '=', number)
      .execute();
  const numbers = returns.flatMap(({ number }) => number ?? []);
  for (const id of await arrivalsOf(transaction, numbers)) {
    await endKey(transaction, id, at);
    await eraseArrivalRows(transaction, id);
    await noteErased(transaction, id, at);
  }
}

/** Removes what the row of a parcel without a return holds of persons. */
export async function eraseArrivalRows(transaction: Transaction<Tables>, id: string): Promise<void> {
  const row = await transaction.selectFrom('arrivals').select('view').where('id', '=', id).executeTakeFirst();
  if (!row) return;
  await transaction
    .updateTable('arrivals')
    .set({ origin: null, view: JSON.stringify(withoutDetails(row.view)) })
    .where('id', '=', id)
    .execute();
}

/**
 * What happened, without what was noted beside it.
 *
 * @param view of a request, a return or an arrival
 */
export function withoutDetails(view: unknown): unknown {
  if (typeof view !== 'object' || view === null || !('timeline' in view) || !Array.isArray(view.timeline))
    return view;
  const timeline = view.timeline.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('detail' in entry)) return entry;
    const { detail: _, ...rest } = entry;
    return rest;
  });
  return { ...view, timeline };
}

/** The parcels that were done with and belong to returns of these numbers. */
async function arrivalsOf(transaction: Transaction<Tables>, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const match = sql<string>`view #>> '{settlement,match}'`;
  const found = await transaction
    .selectFrom('arrivals')
    .select('id')
    .where('open', '=', false)
    .where((arrival) => arrival.or([arrival('number', 'in', numbers), arrival(match, 'in', numbers)]))
    .execute();
  return found.map(({ id }) => id);
}
