import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { freePort } from '../../deploy/local/free-port.ts';
import { type OwnDatabase, startEmbedded } from '../../rehearsal/database.ts';

const GUARDED = fileURLToPath(new URL('../../deploy/servers/guarded.sh', import.meta.url));

export { startEmbedded };

/** A database that belongs to one test file. */
export type TestDatabase = OwnDatabase;

interface Kind {
  name: string;
  start: () => Promise<TestDatabase>;
  /** Why it cannot be had on this machine. */
  missing?: string;
}

const kinds: Kind[] = [
  { name: 'the embedded database', start: startEmbedded },
  { name: 'PostgreSQL', start: startPostgres, ...postgresMissing() },
];

/**
 * Runs the same tests on the embedded database and on a real PostgreSQL; where there is none the reason stands in
 * the report.
 *
 * @param tests gets the database, which is there once the tests run
 */
export function onEveryDatabase(tests: (database: () => TestDatabase) => void): void {
  for (const { name, start, missing } of kinds) {
    const title = missing === undefined ? `on ${name}` : `on ${name} (skipped: ${missing})`;
    describe.skipIf(missing !== undefined)(title, () => {
      let database: TestDatabase;
      beforeAll(async () => {
        database = await start();
      });
      afterAll(() => database.stop());
      tests(() => database);
    });
  }
}

async function startPostgres(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-postgres-'));
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const user = ownUser();
  if (user) chownSync(folder, user.uid, user.gid);
  execFileSync(
    binary('initdb') ?? '',
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...user, stdio: 'pipe' },
  );
  let running: ChildProcess;
  const launch = async () => {
    const options = ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F'];
    const asUser = user ? ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
    running = spawn(GUARDED, [...asUser, binary('postgres') ?? '', ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await saysReady(running);
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.end();
  };
  const end = async () => {
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGINT');
    await gone;
  };
  await launch();
  return {
    url,
    restart: async () => {
      await end();
      await launch();
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function saysReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      words += chunk.toString('utf8');
      if (words.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`postgres ended: ${words}`)));
  });
}

function postgresMissing(): { missing?: string } {
  if (binary('initdb') === undefined || binary('postgres') === undefined)
    return { missing: 'no initdb and postgres on the PATH or in /usr/lib/postgresql' };
  if (process.getuid?.() === 0 && !ownUser())
    return { missing: 'PostgreSQL refuses to run as root, and there is no user postgres or nobody' };
  return {};
}

function binary(name: string): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Whom PostgreSQL runs as where the tests run as root, as which it refuses to. */
function ownUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((kind) =>
        Number(execFileSync('id', [kind, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
      );
      if (uid !== undefined && gid !== undefined) return { uid, gid };
    } catch {
      continue;
    }
  }
  return undefined;
}
