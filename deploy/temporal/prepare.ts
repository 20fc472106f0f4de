import { Connection } from '@temporalio/client';
import type { Settings } from '../../settings/settings.ts';
import { temporalConnection } from '../../settings/temporal.ts';
import { prepareNamespace } from './namespace.ts';

/**
 * Makes the configured Temporal namespace ready for returns; see {@link prepareNamespace}.
 *
 * @throws an error with the address where no server answers there
 */
export async function prepareForReturns(settings: Settings): Promise<void> {
  const { connectionOptions, namespace } = temporalConnection(settings);
  const connection = await Connection.connect({ ...connectionOptions, connectTimeout: '5s' }).catch(
    (error: unknown) => {
      throw new Error(
        `No Temporal server answers at ${connectionOptions.address}: start it, or set TEMPORAL_ADDRESS to one that ` +
          'runs (without it, npm start brings its own)',
        { cause: error },
      );
    },
  );
  try {
    await prepareNamespace(connection, namespace);
  } finally {
    await connection.close();
  }
}
