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
  const supervised = process.send !== undefined;
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, stop);
  process.on('uncaughtException', endWithOneLine);
  const service = await start(() => {
    if (supervised) process.send?.({ ready: true });
  });
  await untilAborted(stopping.signal);
  await service.stop();
  process.exit(0);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
