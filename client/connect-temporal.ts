import { Client, Connection } from '@temporalio/client';
import type { Settings } from '../settings/settings.ts';
import { temporalConnection } from '../settings/temporal.ts';
import { HomewardError } from './errors.ts';

/**
 * Connects to Temporal alone.
 *
 * @param settings where it is
 * @throws one line with the remedy where it cannot be reached
 */
export async function connectTemporal(settings: Settings): Promise<Client> {
  const { connectionOptions, namespace } = temporalConnection(settings);
  try {
    return new Client({ connection: await Connection.connect(connectionOptions), namespace });
  } catch (error) {
    throw new HomewardError(
      'unavailable',
      `no Temporal server answers at ${connectionOptions.address}: start it, or correct TEMPORAL_ADDRESS`,
      { cause: error },
    );
  }
}
