import type { Client } from '@temporalio/client';
import type { Homeward } from '../../client/homeward.ts';
import { startEmbedded, type TestDatabase } from './databases.ts';
import { clientOf, houseEnvironment } from './house.ts';
import { startPart, type RunningPart } from './part.ts';
import { devServer, type DevServer } from './servers.ts';
import { startSmtp, type Smtp, type SmtpOptions } from './smtp.ts';

/** A whole Homeward on a real development server, its worker a process of its own that can be killed. */
export interface RealHouse {
  server: DevServer;
  database: TestDatabase;
  smtp: Smtp;
  homeward: Homeward;
  client: Client;
  /** Kills the worker without a warning and starts another. */
  replaceWorker: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Opens a house on a development server of its own. */
export async function openRealHouse(mail: SmtpOptions = {}): Promise<RealHouse> {
  const [server, database, smtp] = await Promise.all([devServer(), startEmbedded(), startSmtp(mail)]);
  const env = houseEnvironment({ address: server.address, databaseUrl: database.url, smtpUrl: smtp.url });
  const launch = async (): Promise<RunningPart> => {
    const part = startPart(['worker'], env);
    await part.ready();
    return part;
  };
  let worker = await launch();
  const { homeward, client } = await clientOf(server.address, database.url);
  const kill = async () => {
    worker.process.kill('SIGKILL');
    await worker.ended;
  };
  return {
    server,
    database,
    smtp,
    homeward,
    client,
    replaceWorker: async () => {
      await kill();
      worker = await launch();
    },
    stop: async () => {
      await kill();
      await homeward.close();
      await Promise.all([server.stop(), database.stop(), smtp.stop()]);
    },
  };
}
