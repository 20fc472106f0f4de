import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openRecords } from '../../records/index.ts';
import { childEnvironment } from '../../settings/settings.ts';
import { startEmbedded } from '../support/databases.ts';
import { clientOf, houseEnvironment } from '../support/house.ts';
import { devServer } from '../support/servers.ts';
import { startSmtp } from '../support/smtp.ts';
import { type Boundary, report, type Report } from './boundaries.ts';

const WORKER = fileURLToPath(new URL('killable-worker.ts', import.meta.url));

/** A worker process, loaded, that takes work from its first orders on. */
type KillableWorker = {
  order: (armed: Boundary[]) => Promise<void>;
  kill: () => Promise<void>;
};

/** A whole Homeward on a real development server, whose worker is killed and replaced by one that stands by. */
export type KillableHouse = Awaited<ReturnType<typeof openKillableHouse>>;

/** Opens a house with a worker at work and another standing by. */
export async function openKillableHouse() {
  const [server, database, smtp] = await Promise.all([devServer(), startEmbedded(), startSmtp()]);
  const env = houseEnvironment({ address: server.address, databaseUrl: database.url, smtpUrl: smtp.url });
  const [{ homeward, client }, records] = await Promise.all([
    clientOf(server.address, database.url),
    openRecords(database.url),
  ]);
  const numbers = new Map<string, string>();
  const heard = new Set<(told: Report) => void>();
  let kills = 0;

  const launch = async (): Promise<KillableWorker> => {
    const child = fork(WORKER, {
      execArgv: ['--import', 'tsx'],
      env: childEnvironment({ NODE_ENV: undefined, ...env }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const waiting = new Map<string, () => void>();
    const next = (kind: string) =>
      new Promise<void>((resolve, reject) => {
        waiting.set(kind, resolve);
        void gone.then(() => reject(new Error(`the worker ended before it was ${kind}`)));
      });
    child.on('message', (message) => {
      const told = report.parse(message);
      if (told.kind === 'numbered') numbers.set(told.number, told.request);
      waiting.get(told.kind)?.();
      for (const hear of heard) hear(told);
    });
    await next('loaded');
    return {
      order: async (armed) => {
        const done = next('heard');
        child.send({ armed, numbers: [...numbers] });
        await done;
      },
      kill: async () => {
        child.kill('SIGKILL');
        await gone;
      },
    };
  };

  let [working, standby] = await Promise.all([launch(), launch()]);
  await working.order([]);
  return {
    homeward,
    client,
    records,
    smtp,
    server,
    kills: () => kills,

    /** Tells the worker where to stand still, for each request; it counts its activities anew. */
    arm: (armed: Boundary[]): Promise<void> => working.order(armed),

    /** Hears what the worker tells, until what it answers is called. */
    hear: (hearing: (told: Report) => void): (() => void) => {
      heard.add(hearing);
      return () => heard.delete(hearing);
    },

    /** Kills the worker without a warning; the one that stands by goes on, and stands still nowhere. */
    killWorker: async (): Promise<void> => {
      await working.kill();
      kills += 1;
      working = standby;
      await working.order([]);
    },

    /** Has another worker stand by. */
    replaceStandby: async (): Promise<void> => {
      standby = await launch();
    },

    stop: async (): Promise<void> => {
      await Promise.all([working.kill(), standby.kill()]);
      await Promise.all([homeward.close(), records.close()]);
      await Promise.all([server.stop(), database.stop(), smtp.stop()]);
    },
  };
}
