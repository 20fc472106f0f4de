import { join } from 'node:path';
import { filesInFolder } from '../files/folder.ts';
import { loadPolicies, type PolicyRegistry } from '../policies/index.ts';
import { openRecords } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';
import { connectTemporal } from './connect-temporal.ts';
import { createHomeward } from './create.ts';
import type { Homeward } from './homeward.ts';

/**
 * Connects to Temporal and the records.
 *
 * @param settings where they are, and the link secret
 * @param policies those in force; left out, they are loaded once a call needs them
 * @throws one line with the remedy where they cannot be reached
 */
export async function connectHomeward(
  settings: Settings,
  policies: PolicyRegistry = loadedWhenNeeded(settings),
): Promise<Homeward> {
  const linkSecret = needed(settings.linkSecret, 'HOMEWARD_LINK_SECRET');
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  try {
    const files = filesInFolder(join(settings.data, 'files'));
    return createHomeward({ client: await connectTemporal(settings), records, policies, files, linkSecret });
  } catch (error) {
    await records.close();
    throw error;
  }
}

/** Few calls need a policy, and reading all of them takes longer than most calls. */
function loadedWhenNeeded({ policies: folder }: Settings): PolicyRegistry {
  let loaded: PolicyRegistry | undefined;
  const load = () => (loaded ??= loadPolicies({ folders: folder === undefined ? [] : [folder] }));
  return {
    current: (vendor) => load().current(vendor),
    vendors: () => load().vendors(),
  };
}
