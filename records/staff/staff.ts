import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { isTwofold } from '../database/failure.ts';
import type { Role } from '../database/tables.ts';

/** A person or a device that has, or had, a token. */
export type StaffMember = { name: string; roles: Role[]; addedAt: string; revokedAt: string | null };

/** Who may do what: people and devices with a token each, of which only a hash is kept. */
export function staffIn(db: Database) {
  return {
    /**
     * Gives a person or device a token. It cannot be shown again.
     *
     * @throws where the name has a token
     */
    add: async ({ name, roles, at }: { name: string; roles: Role[]; at: string }): Promise<string> => {
      const token = `hw_${randomBytes(24).toString('base64url')}`;
      try {
        await db
          .insertInto('staff')
          .values({ tokenHash: hashOf(token), name, roles, addedAt: at })
          .execute();
      } catch (error) {
        if (!isTwofold(error)) throw error;
        throw new Error(`${name} has a token: revoke it first, or choose another name`, { cause: error });
      }
      return token;
    },

    /** Who presents this token; undefined where nobody does, or nobody does any more. */
    find: (token: string): Promise<{ name: string; roles: Role[] } | undefined> =>
      db
        .selectFrom('staff')
        .select(['name', 'roles'])
        .where('tokenHash', '=', hashOf(token))
        .where('revokedAt', 'is', null)
        .executeTakeFirst(),

    /** Everybody who has or had a token, by name. */
    list: (): Promise<StaffMember[]> =>
      db
        .selectFrom('staff')
        .select(['name', 'roles', 'addedAt', 'revokedAt'])
        .orderBy('name')
        .orderBy('addedAt')
        .execute(),

    /**
     * Ends the token of a person or device.
     *
     * @returns whether the name had one
     */
    revoke: async (name: string, at: string): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('staff')
        .set({ revokedAt: at })
        .where('name', '=', name)
        .where('revokedAt', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
