import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveEmbedded } from '../deploy/database/embedded.ts';
import { freePort } from '../deploy/local/free-port.ts';

/** A database of one's own, gone when it is stopped. */
export interface OwnDatabase {
  url: string;
  /** Ends it with everybody still connected and starts it again at the same address, with what it holds. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts an embedded database in a folder of its own. */
export async function startEmbedded(): Promise<OwnDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-embedded-'));
  const port = await freePort();
  const serve = () =>
    serveEmbedded(folder, port, (error) => {
      throw error;
    });
  let running = await serve();
  return {
    url: running.url,
    restart: async () => {
      await running.stop();
      running = await serve();
    },
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
