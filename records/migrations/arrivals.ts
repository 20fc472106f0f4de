import { sql, type Kysely, type Migration } from 'kysely';

const instant = sql`timestamptz(3)`;

/** An arrival becomes a process of its own: its row is what the last step made of it. */
export const arrivals: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('arrivals')
      .addColumn('serial_key', 'text')
      .addColumn('stage', 'text', (column) => column.notNull().defaultTo('held'))
      .addColumn('waiting_on', 'text')
      .addColumn('due_at', instant)
      .addColumn('open', 'boolean', (column) => column.notNull().defaultTo(true))
      .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('view', 'jsonb')
      .addColumn('updated_at', instant)
      .execute();
    await fillIn(db);
    await db.schema
      .alterTable('arrivals')
      .alterColumn('view', (column) => column.setNotNull())
      .alterColumn('updated_at', (column) => column.setNotNull())
      .alterColumn('stage', (column) => column.dropDefault())
      .alterColumn('open', (column) => column.dropDefault())
      .alterColumn('revision', (column) => column.dropDefault())
      .dropColumn('reasons')
      .dropColumn('settlement')
      .execute();
    await db.schema.dropIndex('arrivals_at').execute();
    await db.schema.alterTable('arrivals').renameColumn('at', 'created_at').execute();
    await db.schema.createIndex('arrivals_due').on('arrivals').columns(['due_at', 'id']).execute();
    await db.schema.createIndex('arrivals_serial').on('arrivals').column('serial_key').execute();
  },
};

/** Parcels recorded before: those that were settled have ended, the others wait on support. */
async function fillIn(db: Kysely<unknown>): Promise<void> {
  await sql`
    update arrivals set
      serial_key = upper(regexp_replace(serial, '\\s', '', 'g')),
      open = settlement is null,
      waiting_on = case when settlement is null then 'support' end,
      stage = case
        when settlement is null then 'held'
        when settlement -> 'match' is not null then 'matched'
        else 'sent-back'
      end,
      updated_at = at`.execute(db);
  await sql`
    update arrivals set view = jsonb_strip_nulls(jsonb_build_object(
        'id', id, 'scanId', scan_id, 'vendor', vendor, 'number', number, 'serial', serial,
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'stage', stage, 'overdue', false, 'settlement', settlement))
      || jsonb_build_object(
        'waitingOn', waiting_on, 'dueAt', null, 'reasons', reasons,
        'possible', '[]'::jsonb, 'refusals', '[]'::jsonb, 'timeline', '[]'::jsonb)`.execute(db);
}
