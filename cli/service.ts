import { endWithOneLine } from './failure.ts';

/** A part of Homeward that runs until it is told to stop. */
export interface Service {
  stop: () => Promise<void>;
}

/**
 * Runs a part of Homeward as this process: tells a supervisor when it is ready, stops it in order on SIGTERM, SIGINT
 * or when the supervisor is gone, and at once on the second of these.
 *
 * @param start starts the part; it calls `onReady` once the part does its work
 */
export async function runService(start: (onReady: () => void) => Promise<Service>): Promise<void> {
  let service: Service | undefined;
  let stopping = false;
  const stop = () => {
    if (stopping || !service) process.exit(stopping ? 1 : 0);
    stopping = true;
    service.stop().then(() => process.exit(0), endWithOneLine);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, stop);
  if (process.send && !process.connected) stop();
  process.on('uncaughtException', endWithOneLine);
  service = await start(() => {
    process.send?.({ ready: true });
  });
}
