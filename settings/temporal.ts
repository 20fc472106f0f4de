import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import { childEnvironment, type Settings } from './settings.ts';

/** How to reach Temporal: what `Connection.connect` and `NativeConnection.connect` take, and the namespace. */
export interface TemporalConnection {
  connectionOptions: ClientConnectConfig['connectionOptions'] & { address: string };
  namespace: string;
}

const NAMING_A_SERVER = ['TEMPORAL_ADDRESS', 'TEMPORAL_PROFILE', 'TEMPORAL_CONFIG_FILE'];

/**
 * The server of a running `homeward start` where the environment names none; else the standard Temporal
 * configuration (`TEMPORAL_*` variables, `temporal.toml`: address, namespace, TLS, API key).
 *
 * @throws an error naming the profile or file that cannot be used
 */
export function temporalConnection(settings: Settings): TemporalConnection {
  const env = childEnvironment({});
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { ownAddress, port } = settings.temporal;
  if (ownAddress !== undefined && !NAMING_A_SERVER.some((name) => name in given)) {
    return { connectionOptions: { address: ownAddress }, namespace: 'default' };
  }
  const { connectionOptions, namespace } = loadClientConnectConfig({ overrideEnvVars: given });
  return {
    connectionOptions: { ...connectionOptions, address: connectionOptions.address ?? `127.0.0.1:${port}` },
    namespace: namespace ?? 'default',
  };
}
