import type { Database } from '../database/connect.ts';

/** A unit for which a return is wanted. */
export type ClaimedUnit = {
  /** As it was typed. */
  serial: string;
  /** The form in which serial numbers are compared. */
  serialKey: string;
  model: string;
};

/** The units of a request. */
export type Claim = {
  request: string;
  vendor: string;
  at: string;
  units: readonly ClaimedUnit[];
  /** The number in whose place another is wanted; left out: the first one. */
  renews?: string;
};

class Taken extends Error {
  readonly serials: string[];

  constructor(serials: string[]) {
    super(`taken: ${serials.join(', ')}`);
    this.serials = serials;
  }
}

/**
 * Takes the serial numbers of a request for it, all or none: from then on no other request gets them until each is
 * released. A repeat for the same request changes nothing and answers the same.
 *
 * @returns the serials as typed that an open return of another request has, or that the request names twice
 */
export async function claim(db: Database, wanted: Claim): Promise<{ taken: string[] }> {
  const twice = wanted.units.filter(({ serialKey }, index) =>
    wanted.units.slice(0, index).some((unit) => unit.serialKey === serialKey),
  );
  if (twice.length > 0) return { taken: twice.map(({ serial }) => serial) };
  try {
    await takeAll(db, wanted);
    return { taken: [] };
  } catch (error) {
    if (error instanceof Taken) return { taken: error.serials };
    throw error;
  }
}

async function takeAll(db: Database, { request, vendor, at, units, renews = '' }: Claim): Promise<void> {
  // In one order: two requests that want the same units then wait for one another, never both at once.
  const inOrder = units.toSorted((one, other) => (one.serialKey < other.serialKey ? -1 : 1));
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('returns')
      .values(
        inOrder.map(({ serial, serialKey, model }) => ({
          request,
          vendor,
          serial,
          serialKey,
          model,
          renews,
          number: null,
          stage: null,
          waitingOn: null,
          dueAt: null,
          coverage: null,
          view: null,
          blocked: false,
          open: true,
          revision: 0,
          createdAt: at,
          updatedAt: at,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const own = await transaction
      .selectFrom('returns')
      .select('serialKey')
      .where('request', '=', request)
      .where('renews', '=', renews)
      .execute();
    const has = new Set(own.map(({ serialKey }) => serialKey));
    const taken = units.filter(({ serialKey }) => !has.has(serialKey));
    if (taken.length > 0) throw new Taken(taken.map(({ serial }) => serial));
  });
}

/**
 * Gives back the serial numbers of units that get no return under this request: refused, sent elsewhere, withdrawn.
 * Units whose return has begun are left alone.
 */
export async function release(
  db: Database,
  { request, serialKeys, at }: { request: string; serialKeys: readonly string[]; at: string },
): Promise<void> {
  if (serialKeys.length === 0) return;
  await db
    .updateTable('returns')
    .set({ open: false, updatedAt: at })
    .where('request', '=', request)
    .where('serialKey', 'in', serialKeys)
    .where('renews', '=', '')
    .where('revision', '=', 0)
    .where('open', '=', true)
    .execute();
}
