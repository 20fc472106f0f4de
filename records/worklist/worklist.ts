import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { type AdvanceRow, outstandingAdvance } from '../returns/advance.ts';

type Unit = { id: string; serial: string | null; model: string | null };

/** What waits on one of the vendor's own people: a return, or (without a unit) a request. */
export type WorkRow = Unit & { stage: string; waitingOn: string; dueAt: string };

/** What stands still because of a letter that cannot be delivered. */
export type BlockedRow = Unit & { reason: string; since: string };

/** A return on which no wait of the vendor's own people runs, until somebody releases it. */
export type OnHoldRow = Unit & { since: string };

/** A parcel that fits no open return; `dueAt` is when support is to have settled it. */
export type HeldRow = {
  id: string;
  number: string | null;
  serial: string | null;
  since: string;
  dueAt: string | null;
};

/** What the desks of a vendor have before them, each kind most urgent first. */
export type Worklist = {
  due: WorkRow[];
  blocked: BlockedRow[];
  onHold: OnHoldRow[];
  held: HeldRow[];
  advance: AdvanceRow[];
};

/** What the desks of a vendor have before them. */
export function worklistIn(db: Database) {
  return {
    /**
     * What a vendor's desks have before them.
     *
     * @param before what is due later is left out; ISO UTC, itself inside
     */
    of: async (vendor: string, before: string): Promise<Worklist> => {
      const [due, blocked, onHold, held, advance] = await Promise.all([
        dueBefore(db, vendor, before),
        blockedOf(db, vendor),
        onHoldOf(db, vendor),
        heldOf(db, vendor),
        outstandingAdvance(db, vendor),
      ]);
      return { due, blocked, onHold, held, advance };
    },
  };
}

async function dueBefore(db: Database, vendor: string, before: string): Promise<WorkRow[]> {
  const { rows } = await sql<WorkRow>`
    select number as id, stage, waiting_on, due_at, serial, model
      from returns where vendor = ${vendor} and number is not null and open
       and waiting_on <> 'customer' and due_at <= ${before}::timestamptz
    union all
    select id, stage, waiting_on, due_at, null, null
      from requests where vendor = ${vendor} and open
       and waiting_on <> 'customer' and due_at <= ${before}::timestamptz
    order by due_at, id`.execute(db);
  return rows;
}

async function blockedOf(db: Database, vendor: string): Promise<BlockedRow[]> {
  const { rows } = await sql<BlockedRow>`
    select number as id, serial, model, view #>> '{blocked,reason}' as reason, view #>> '{blocked,since}' as since
      from returns where vendor = ${vendor} and number is not null and open and blocked
    union all
    select id, null, null, view #>> '{blocked,reason}', view #>> '{blocked,since}'
      from requests where vendor = ${vendor} and open and blocked
    order by since, id`.execute(db);
  return rows;
}

async function onHoldOf(db: Database, vendor: string): Promise<OnHoldRow[]> {
  const { rows } = await sql<OnHoldRow>`
    select number as id, serial, model, view #>> '{hold,since}' as since
      from returns where vendor = ${vendor} and number is not null and open and view -> 'hold' is not null
    order by since, id`.execute(db);
  return rows;
}

function heldOf(db: Database, vendor: string): Promise<HeldRow[]> {
  return db
    .selectFrom('arrivals')
    .select(['id', 'number', 'serial', 'createdAt as since', 'dueAt'])
    .where('vendor', '=', vendor)
    .where('open', '=', true)
    .orderBy('dueAt', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
}
