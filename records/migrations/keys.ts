import { sql, type Kysely, type Migration } from 'kysely';

const instant = sql`timestamptz(3)`;
// Ids sort alike on every database, whatever its locale.
const id = sql`text collate "C"`;

/** The keys that seal what people write in their own words; a row without a key is of a request or arrival that was erased. */
export const keys: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('keys')
      .addColumn('owner', id, (column) => column.primaryKey())
      .addColumn('key', 'text')
      .addColumn('created_at', instant, (column) => column.notNull())
      .addColumn('erasure_at', instant)
      .addColumn('erased_at', instant)
      .execute();
    await sql`create index keys_half_erased on keys (owner) where key is null and erased_at is null`.execute(
      db,
    );
  },
};
