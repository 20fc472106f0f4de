import type { Kysely, Migration } from 'kysely';

/** A unit of a request may get another number: its row names the number that it takes the place of. */
export const renewals: Migration = {
  up: async (db: Kysely<unknown>) => {
    const returns = db.schema.alterTable('returns');
    await returns.addColumn('renews', 'text', (column) => column.notNull().defaultTo('')).execute();
    await returns.dropConstraint('returns_pkey').execute();
    await returns.addPrimaryKeyConstraint('returns_pkey', ['request', 'serial_key', 'renews']).execute();
    await db.schema.createIndex('returns_renewing').on('returns').column('renews').execute();
  },
};
