import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { embeddedUrl } from './embedded-url.ts';
import { oneBatchAtATime } from './one-at-a-time.ts';

/** A database that is being served. */
export interface EmbeddedDatabase {
  url: string;
  stop: () => Promise<void>;
}

const CONNECTIONS = 64;

/**
 * Serves the embedded PostgreSQL of a folder on a port of this machine. One process at a time may hold the folder.
 * Its connections share one session: transactions follow each other, and named prepared statements, SET, LISTEN and
 * session locks are common to all.
 *
 * @param folder where the database is kept
 * @param onBroken called when the database fails and can answer no more
 */
export async function serveEmbedded(
  folder: string,
  port: number,
  onBroken: (error: unknown) => void,
): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true });
  const db = await PGlite.create(folder);
  const server = new PGLiteSocketServer({
    db: oneBatchAtATime(db, onBroken),
    port,
    maxConnections: CONNECTIONS,
  });
  await server.start();
  return {
    url: embeddedUrl(port),
    stop: async () => {
      await server.stop();
      await db.close();
    },
  };
}
