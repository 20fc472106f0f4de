import type { Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import { type Desks, onDesks } from '../database/desks.ts';
import { isOlder } from '../database/newer.ts';
import { behind, pageOf, type Page } from '../database/page.ts';
import type { Tables } from '../database/tables.ts';

/** A unit of a request as it is kept; `view` is what the last step made of the return. */
export type ReturnRow = Selectable<Tables['returns']>;

/** A return that has its number. */
export type NumberedReturn = ReturnRow & { number: string };

/** A return as a step leaves it. */
export type ReturnStep = Omit<NumberedReturn, 'createdAt' | 'updatedAt' | 'stage' | 'renews'> & {
  stage: string;
  /** The number in whose place it stands, where there is one. */
  renews?: string;
  /** Counts the return's steps, from 1. */
  revision: number;
  /** When the step was made. */
  at: string;
};

/** Which returns are wanted; those due first come first, those with nothing due last. */
export type ReturnFilter = {
  vendor?: string | undefined;
  stage?: string | undefined;
  waitingOn?: string | undefined;
  desks?: Desks | undefined;
  serialKey?: string | undefined;
  request?: string | undefined;
  /** The `next` of the page before. */
  after?: string | undefined;
  limit: number;
};

/**
 * Keeps what a step made of a return, unless a later step has been kept already. `open: false` gives its serial number
 * back.
 */
export async function save(db: Database, { at, view, ...step }: ReturnStep): Promise<void> {
  const row = { ...step, view: JSON.stringify(view), updatedAt: at };
  const { request: _request, serialKey: _serialKey, renews: _renews, ...changes } = row;
  await db
    .insertInto('returns')
    .values({ ...row, createdAt: at })
    .onConflict((conflict) =>
      conflict
        .column('number')
        .doUpdateSet(changes)
        .where(isOlder('returns', { at, revision: step.revision })),
    )
    .execute();
}

/** One page of the returns that have a number. */
export async function list(db: Database, filter: ReturnFilter): Promise<Page<NumberedReturn>> {
  const { after, limit, desks, ...equal } = filter;
  let query = db
    .selectFrom('returns')
    .selectAll()
    .$narrowType<{ number: string }>()
    .where('number', 'is not', null)
    .orderBy('dueAt', (order) => order.asc().nullsLast())
    .orderBy('number')
    .limit(limit + 1);
  for (const column of ['vendor', 'stage', 'waitingOn', 'serialKey', 'request'] as const) {
    const value = equal[column];
    if (value !== undefined) query = query.where(column, '=', value);
  }
  if (desks !== undefined) query = query.where(onDesks(desks));
  if (after !== undefined) query = query.where(behind(after, 'number'));
  return pageOf(await query.execute(), limit, (row) => row.number);
}
