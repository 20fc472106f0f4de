import { Migrator, type Migration } from 'kysely';
import type { Database } from '../database/connect.ts';
import { arrivals } from './arrivals.ts';
import { files } from './files.ts';
import { firstTables } from './first-tables.ts';
import { keys } from './keys.ts';
import { renewals } from './renewals.ts';
import { units } from './units.ts';

/** Every step the tables have taken; applied ones never change, new ones follow in the order of their names. */
const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-units': units,
  '0003-files': files,
  '0004-arrivals': arrivals,
  '0005-renewals': renewals,
  '0006-keys': keys,
};

/**
 * Brings the tables up to date, in one transaction. Of processes that start at once one does it while the others
 * wait: PostgreSQL by the migrator's advisory lock, the embedded database because its transactions follow each other.
 *
 * @throws where a step fails; nothing is changed then
 */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
