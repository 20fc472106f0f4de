import { Client, Connection } from '@temporalio/client';
import { loadPolicies } from '../policies/index.ts';
import { openRecords } from '../records/index.ts';
import { needed, type Settings } from '../settings/settings.ts';
import { temporalConnection } from '../settings/temporal.ts';
import { createHomeward } from './create.ts';
import { HomewardError } from './errors.ts';
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
  const { connectionOptions, namespace } = temporalConnection(settings);
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  const connection = await Connection.connect(connectionOptions).catch(async (error: unknown) => {
    await records.close();
    throw new HomewardError(
      'unavailable',
      `no Temporal server answers at ${connectionOptions.address}: start it, or correct TEMPORAL_ADDRESS`,
      { cause: error },
    );
  });
  return createHomeward({ client: new Client({ connection, namespace }), records, policies, linkSecret });
}
