import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import type { Tables } from './tables.ts';

/** The records' own connections. */
export type Database = Kysely<Tables>;

const CONNECTIONS = 4;
const PATIENCE_MS = 10_000;

/**
 * Connects to a PostgreSQL, embedded or not. Nothing is asked of a connection that another one sharing its session
 * would notice: no SET, no named statement, no LISTEN.
 *
 * @param url the address of the database
 */
export function connect(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    types: readingInstants(),
  });
  // A connection that breaks while nobody asks anything of it would end the process; the pool makes a new one.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Asks the database for a sign of life. */
export async function ping(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}

function readingInstants(): TypeOverrides {
  const readers = new TypeOverrides();
  const readDate: (text: string) => Date = types.getTypeParser(types.builtins.TIMESTAMPTZ);
  readers.setTypeParser(types.builtins.TIMESTAMPTZ, (text: string) => readDate(text).toISOString());
  return readers;
}

function ignore(): void {}
