import { sql, type Kysely, type Migration } from 'kysely';

const instant = sql`timestamptz(3)`;
// Ids sort alike on every database, whatever its locale.
const id = sql`text collate "C"`;

/** What is known of files that were handed in: what they are, and what they are evidence of. */
export const files: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('files')
      .addColumn('id', id, (column) => column.primaryKey())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('request', id)
      .addColumn('uses', 'jsonb', (column) => column.notNull())
      .addColumn('added_at', instant, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('files_of_request').on('files').columns(['request', 'added_at']).execute();
  },
};
