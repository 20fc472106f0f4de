import { z } from 'zod';
import { line } from '../policies/contract/values.ts';
import { openRecords, type Records } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';
import { roles } from './homeward.ts';

/** A person or device that is to get a token. */
export const staffEntry = z.strictObject({
  name: line(100),
  roles: z.array(z.enum(roles, { error: `must be one of ${roles.join(', ')}` })).min(1),
});

/** The people and devices that have tokens. */
export type Staff = Pick<Records['staff'], 'add' | 'list' | 'revoke'>;

/**
 * Asks something of the list of people and devices; only the records are needed for it.
 *
 * @param settings where the records are
 * @param ask the question
 * @throws one line with the remedy where the records cannot be opened
 */
export async function withStaff<T>(
  settings: Pick<Settings, 'databaseUrl'>,
  ask: (staff: Staff) => Promise<T>,
): Promise<T> {
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  try {
    return await ask(records.staff);
  } finally {
    await records.close();
  }
}
