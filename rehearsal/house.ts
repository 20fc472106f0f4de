import { Client } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHomeward } from '../client/create.ts';
import type { Homeward } from '../client/homeward.ts';
import { filesInFolder } from '../files/folder.ts';
import { loadPolicies, type PolicyRegistry } from '../policies/index.ts';
import { openRecords, type Records } from '../records/index.ts';
import { createActivities } from '../worker/activities.ts';
import { taskQueue } from '../workflows/task-queue.ts';
import { startEmbedded } from './database.ts';
import { type MailServer, type MailServerOptions, startMailServer } from './mail-server.ts';
import { startTimeSkipping, unlockedClock } from './time-skipping.ts';

/** A whole Homeward on a time-skipping server of its own: a worker, the records, a mail server, and the client. */
export interface RehearsalHouse {
  homeward: Homeward;
  client: Client;
  records: Records;
  smtp: MailServer;
  /** Lets days pass; whatever falls due in them happens. */
  daysPass: (days: number) => Promise<void>;
  /** What time it is for the workflows, ISO UTC. */
  now: () => Promise<string>;
  /** Waits for a return or request to end. */
  ended: (id: string) => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Opens a house.
 *
 * @param parts.testServer the time-skipping server's executable
 * @param parts.workflowBundle file of the workflows' code
 * @param parts.linkSecret derives the customers' link tokens
 * @param parts.mail what the mail server is told
 * @param parts.policies the policies in force; the built-in ones when left out
 */
export async function openRehearsalHouse(parts: {
  testServer: string;
  workflowBundle: string;
  linkSecret: string;
  mail?: MailServerOptions;
  policies?: PolicyRegistry;
}): Promise<RehearsalHouse> {
  quietRuntime();
  const { linkSecret, policies = loadPolicies() } = parts;
  const [env, database, smtp] = await Promise.all([
    startTimeSkipping(parts.testServer),
    startEmbedded(),
    startMailServer(parts.mail),
  ]);
  const records = await openRecords(database.url);
  // A client of its own: the environment's skips time while it waits for a result.
  const client = new Client({ connection: env.connection });
  const clock = unlockedClock(env, client);
  const folder = join(tmpdir(), `homeward-files-${randomUUID()}`);
  const files = filesInFolder(folder);
  const activities = createActivities({
    records,
    policies,
    smtpUrl: smtp.url,
    mailFrom: 'returns@homeward.test',
    publicUrl: 'http://returns.test',
    linkSecret,
    removeFile: (id) => files.remove(id),
    deskMail: { support: 'support@desks.test', accounts: 'accounts@desks.test' },
  });
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: { codePath: parts.workflowBundle },
    activities: {
      ...activities.all,
      saveReturn: async (...args: Parameters<typeof activities.all.saveReturn>) => {
        await activities.all.saveReturn(...args);
        const [{ number, request, open }] = args;
        if (!open) clock.returnEnds(number, request);
      },
    },
  });
  const running = worker.run();
  return {
    homeward: createHomeward({ client, records, policies, files, linkSecret }),
    client,
    records,
    smtp,
    daysPass: (days) => env.sleep(days * 86_400_000),
    now: async () => new Date(await env.currentTimeMs()).toISOString(),
    ended: async (id) => {
      await client.workflow.getHandle(id).result();
    },
    stop: async () => {
      worker.shutdown();
      await running;
      await activities.close();
      await records.close();
      await Promise.all([env.teardown(), database.stop(), smtp.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let installed = false;
function quietRuntime(): void {
  if (!installed)
    Runtime.install({
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
    });
  installed = true;
}
