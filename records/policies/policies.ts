import type { Selectable } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';

/** A policy as it read when a return was decided under it. */
export type PolicyRow = Selectable<Tables['policies']>;

/** The text of every policy version that was ever used; a version is named after its content. */
export function policiesIn(db: Database) {
  return {
    /** Keeps a version; one that is there stays as it is. */
    keep: async ({ at, ...policy }: Omit<PolicyRow, 'keptAt'> & { at: string }): Promise<void> => {
      await db
        .insertInto('policies')
        .values({ ...policy, keptAt: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** The policy of this version. */
    find: (version: string): Promise<PolicyRow | undefined> =>
      db.selectFrom('policies').selectAll().where('version', '=', version).executeTakeFirst(),
  };
}
