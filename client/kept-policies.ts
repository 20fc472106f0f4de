import { openRecords } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';

/**
 * The text of a policy version that has decided something once; nothing where there is no such version.
 *
 * @param settings where the records are
 * @param version as it stands on a decision
 * @throws one line with the remedy where the records cannot be opened
 */
export async function keptPolicy(
  settings: Pick<Settings, 'databaseUrl'>,
  version: string,
): Promise<string | undefined> {
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  try {
    return (await records.policies.find(version))?.text;
  } finally {
    await records.close();
  }
}
