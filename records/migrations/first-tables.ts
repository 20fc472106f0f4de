import { sql, type Kysely, type Migration } from 'kysely';

const instant = sql`timestamptz(3)`;
// Ids sort alike on every database, whatever its locale.
const id = sql`text collate "C"`;

/** Everything that the first release keeps. */
export const firstTables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await contacts(db);
    await returns(db);
    await requests(db);
    await outbox(db);
    await policies(db);
    await staff(db);
    await arrivals(db);
  },
};

async function contacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contacts')
    .addColumn('request', id, (column) => column.primaryKey())
    .addColumn('vendor', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('company', 'text')
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('address', 'jsonb', (column) => column.notNull())
    .addColumn('original_buyer', 'boolean')
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .execute();
}

async function returns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('returns')
    .addColumn('request', id, (column) => column.notNull())
    .addColumn('serial_key', 'text', (column) => column.notNull())
    .addColumn('vendor', 'text', (column) => column.notNull())
    .addColumn('serial', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('number', id, (column) => column.unique())
    .addColumn('stage', 'text')
    .addColumn('waiting_on', 'text')
    .addColumn('due_at', instant)
    .addColumn('coverage', 'text')
    .addColumn('blocked', 'boolean', (column) => column.notNull())
    .addColumn('open', 'boolean', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('view', 'jsonb')
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('updated_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('returns_pkey', ['request', 'serial_key'])
    .execute();
  await sql`create unique index returns_one_open on returns (vendor, serial_key) where open`.execute(db);
  await sql`create index returns_due on returns (due_at, number) where number is not null`.execute(db);
  await sql`create index returns_serial on returns (serial_key)`.execute(db);
}

async function requests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('requests')
    .addColumn('id', id, (column) => column.primaryKey())
    .addColumn('vendor', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('waiting_on', 'text')
    .addColumn('due_at', instant)
    .addColumn('blocked', 'boolean', (column) => column.notNull())
    .addColumn('open', 'boolean', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('view', 'jsonb', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('updated_at', instant, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('requests_due').on('requests').columns(['due_at', 'id']).execute();
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', id, (column) => column.primaryKey())
    .addColumn('owner', id, (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('sent_at', instant)
    .execute();
  await db.schema.createIndex('outbox_owner').on('outbox').column('owner').execute();
}

async function policies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('policies')
    .addColumn('version', 'text', (column) => column.primaryKey())
    .addColumn('vendor', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('kept_at', instant, (column) => column.notNull())
    .execute();
}

async function staff(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('roles', sql`text[]`, (column) =>
      column
        .notNull()
        .check(sql`roles <@ array['support', 'dock', 'bench', 'accounts', 'dispatch'] and roles <> '{}'`),
    )
    .addColumn('added_at', instant, (column) => column.notNull())
    .addColumn('revoked_at', instant)
    .execute();
  await sql`create unique index staff_one_token on staff (name) where revoked_at is null`.execute(db);
}

async function arrivals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('arrivals')
    .addColumn('id', id, (column) => column.primaryKey())
    .addColumn('scan_id', 'text', (column) => column.notNull().unique())
    .addColumn('vendor', 'text', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('serial', 'text')
    .addColumn('origin', 'text')
    .addColumn('reasons', 'jsonb', (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('settlement', 'jsonb')
    .execute();
  await db.schema.createIndex('arrivals_at').on('arrivals').columns(['at', 'id']).execute();
}
