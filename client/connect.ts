import { loadPolicies } from '../policies/index.ts';
import { openRecords } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';
import { connectTemporal } from './connect-temporal.ts';
import { createHomeward } from './create.ts';
import type { Homeward } from './homeward.ts';

/**
 * Connects to Temporal and the records.
 *
 * @param settings where they are, and the link secret
 * @throws one line with the remedy where they cannot be reached
 */
export async function connectHomeward(settings: Settings): Promise<Homeward> {
  const linkSecret = needed(settings.linkSecret, 'HOMEWARD_LINK_SECRET');
  const policies = loadPolicies({ folders: settings.policies === undefined ? [] : [settings.policies] });
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  try {
    return createHomeward({ client: await connectTemporal(settings), records, policies, linkSecret });
  } catch (error) {
    await records.close();
    throw error;
  }
}
