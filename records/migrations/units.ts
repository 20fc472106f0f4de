import { sql, type Kysely, type Migration } from 'kysely';

const instant = sql`timestamptz(3)`;
// Ids sort alike on every database, whatever its locale.
const id = sql`text collate "C"`;

/** What is remembered of units: what they are, when they were registered, and what was given in their place. */
export const units: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('units')
      .addColumn('vendor', id, (column) => column.notNull())
      .addColumn('serial_key', id, (column) => column.notNull())
      .addColumn('serial', 'text', (column) => column.notNull())
      .addColumn('model', 'text')
      .addColumn('purchase', 'jsonb', (column) => column.notNull())
      .addColumn('facts', 'jsonb', (column) => column.notNull())
      .addColumn('registered_on', 'text')
      .addColumn('registered_by', 'text')
      .addColumn('not_for_resale', 'boolean')
      .addColumn('extended_replacements', 'integer', (column) => column.notNull())
      .addColumn('exchanged', 'boolean', (column) => column.notNull())
      .addColumn('replaces', 'text')
      .addColumn('replaced_by', 'text')
      .addColumn('created_at', instant, (column) => column.notNull())
      .addColumn('updated_at', instant, (column) => column.notNull())
      .addPrimaryKeyConstraint('units_pkey', ['vendor', 'serial_key'])
      .execute();
    await db.schema.createIndex('units_serial').on('units').column('serial_key').execute();
    await db.schema
      .createTable('given')
      .addColumn('number', id, (column) => column.primaryKey())
      .addColumn('vendor', id, (column) => column.notNull())
      .addColumn('serial_key', id, (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('extended', 'boolean', (column) => column.notNull())
      .addColumn('serial', 'text')
      .addColumn('at', instant, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('given_for').on('given').columns(['vendor', 'serial_key', 'at']).execute();
  },
};
