import type { Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';

/** A letter that is to be sent, or was. */
export type OutboxRow = Selectable<Tables['outbox']>;

/** A letter about to be sent. */
export type OutboxEntry = {
  /** Names the return or request and the step. */
  id: string;
  /** The number of the return or the id of the request. */
  owner: string;
  kind: string;
  messageId: string;
  at: string;
};

/** Which letters went out: asked before one is sent, told after. */
export function outboxIn(db: Database) {
  const find = (id: string): Promise<OutboxRow | undefined> =>
    db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
  return {
    find,

    /**
     * Notes that a letter is about to be sent; of two with the same id the first stays.
     *
     * @returns the letter as it is noted: `sentAt` tells whether it went out before
     */
    begin: async ({ at, ...letter }: OutboxEntry): Promise<OutboxRow> => {
      await db
        .insertInto('outbox')
        .values({ ...letter, createdAt: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return db.selectFrom('outbox').selectAll().where('id', '=', letter.id).executeTakeFirstOrThrow();
    },

    /** Notes that a letter went out; the first instant stays. */
    sent: async (id: string, at: string): Promise<void> => {
      await db
        .updateTable('outbox')
        .set({ sentAt: at })
        .where('id', '=', id)
        .where('sentAt', 'is', null)
        .execute();
    },

    /** The letters of a return or a request, oldest first. */
    ofOwner: (owner: string): Promise<OutboxRow[]> =>
      db
        .selectFrom('outbox')
        .selectAll()
        .where('owner', '=', owner)
        .orderBy('createdAt')
        .orderBy('id')
        .execute(),
  };
}
