import type { Client } from '@temporalio/client';
import type { Homeward } from '../../client/homeward.ts';
import { startEmbedded, type TestDatabase } from './databases.ts';
import { clientOf, houseEnvironment } from './house.ts';
import { startPart } from './part.ts';
import { devServer, type DevServer } from './servers.ts';
import { startSmtp, type Smtp, type SmtpOptions } from './smtp.ts';

/** A whole Homeward on a real development server, its worker a process of its own. */
export interface RealHouse {
  server: DevServer;
  database: TestDatabase;
  smtp: Smtp;
  homeward: Homeward;
  client: Client;
  stop: () => Promise<void>;
}

/** Opens a house on a development server of its own. */
export async function openRealHouse(mail: SmtpOptions = {}): Promise<RealHouse> {
  const [server, database, smtp] = await Promise.all([devServer(), startEmbedded(), startSmtp(mail)]);
  const env = houseEnvironment({ address: server.address, databaseUrl: database.url, smtpUrl: smtp.url });
  const worker = startPart(['worker'], env);
  await worker.ready();
  const { homeward, client } = await clientOf(server.address, database.url);
  return {
    server,
    database,
    smtp,
    homeward,
    client,
    stop: async () => {
      worker.process.kill('SIGKILL');
      await worker.ended;
      await homeward.close();
      await Promise.all([server.stop(), database.stop(), smtp.stop()]);
    },
  };
}
