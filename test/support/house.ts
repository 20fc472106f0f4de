import { Client, Connection } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createHomeward } from '../../client/create.ts';
import { filesInFolder } from '../../files/folder.ts';
import type { Homeward } from '../../client/homeward.ts';
import type { RequestSubmission } from '../../client/messages.ts';
import { loadPolicies } from '../../policies/index.ts';
import { openRecords, type Records } from '../../records/index.ts';
import { createActivities } from '../../worker/activities.ts';
import { taskQueue } from '../../workflows/task-queue.ts';
import { startEmbedded } from './databases.ts';
import { timeSkippingEnv } from './servers.ts';
import { startSmtp, type Arrived, type Smtp, type SmtpOptions } from './smtp.ts';

const linkSecret = 'the link secret of the tests';

/** Where the desks of a house get their mail. */
const deskMail = { support: 'support@desks.test', accounts: 'accounts@desks.test' };

/** A whole Homeward on the time-skipping server: a worker, the records, a mail server, and the client. */
export interface House {
  homeward: Homeward;
  client: Client;
  records: Records;
  smtp: Smtp;
  /** Lets days pass; whatever falls due in them happens. */
  daysPass: (days: number) => Promise<void>;
  /** What time it is for the workflows, ISO UTC. */
  now: () => Promise<string>;
  /** Resolves with the subjects of a request's or return's mails, in the order they arrived. */
  subjects: (about: string) => string[];
  /** Replays every history of the house under the workflows as they are. */
  replayAll: () => Promise<number>;
  /** Waits for a return or request to end. */
  ended: (id: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** Opens a house on a time-skipping server of its own. */
export async function openHouse(mail: SmtpOptions = {}): Promise<House> {
  quietRuntime();
  const [env, database, smtp] = await Promise.all([timeSkippingEnv(), startEmbedded(), startSmtp(mail)]);
  const records = await openRecords(database.url);
  const policies = loadPolicies();
  // A client of its own: the environment's skips time while it waits for a result.
  const client = new Client({ connection: env.connection });
  const clock = unlockedClock(env, client);
  const activities = createActivities({
    records,
    policies,
    smtpUrl: smtp.url,
    mailFrom: 'returns@homeward.test',
    publicUrl: 'http://returns.test',
    linkSecret,
    deskMail,
  });
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: { codePath: inject('workflowBundle') },
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
  const folder = join(tmpdir(), `homeward-files-${randomUUID()}`);
  const homeward = createHomeward({
    client,
    records,
    policies,
    files: filesInFolder(folder),
    linkSecret,
  });
  return {
    homeward,
    client,
    records,
    smtp,
    daysPass: (days) => env.sleep(days * 86_400_000),
    now: async () => new Date(await env.currentTimeMs()).toISOString(),
    subjects: (about) => smtp.mails.filter(isAbout(about)).map(({ mail: { subject } }) => subject ?? ''),
    replayAll: async () => {
      const requests = (await records.requests.list({ limit: 200 })).rows.map(({ id }) => id);
      const returns = (await records.returns.list({ limit: 200 })).rows.map(({ number }) => number);
      const arrivals = (await records.arrivals.list({ limit: 200 })).rows.map(({ id }) => id);
      const all = [...requests, ...returns, ...arrivals];
      for (const id of all) {
        const history = await client.workflow.getHandle(id).fetchHistory();
        await Worker.runReplayHistory(
          { workflowBundle: { codePath: inject('workflowBundle') } },
          history,
          id,
        );
      }
      return all.length;
    },
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

/** A connection to a development server, with the client over it. */
export async function clientOf(
  address: string,
  databaseUrl: string,
): Promise<{ homeward: Homeward; client: Client }> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const records = await openRecords(databaseUrl);
  return {
    client,
    homeward: createHomeward({
      client,
      records,
      policies: loadPolicies(),
      files: filesInFolder(join(tmpdir(), `homeward-files-${randomUUID()}`)),
      linkSecret,
    }),
  };
}

/** What a worker or server process needs to belong to the same house. */
export const houseEnvironment = (parts: { address: string; databaseUrl: string; smtpUrl: string }) => ({
  TEMPORAL_ADDRESS: parts.address,
  DATABASE_URL: parts.databaseUrl,
  HOMEWARD_SMTP_URL: parts.smtpUrl,
  HOMEWARD_LINK_SECRET: linkSecret,
  LOG_LEVEL: 'error',
});

/** Whether a mail is about this return or request. */
export const isAbout =
  (about: string) =>
  ({ mail }: Arrived): boolean =>
    (mail.subject ?? '').includes(about);

/**
 * A request for returns of Alkeria cameras.
 *
 * @param serials one unit each
 * @param more what differs from a camera bought a year ago by somebody in Germany
 */
export function alkeriaRequest(
  serials: string[],
  more: { purchasedOn?: string; email?: string; description?: string } = {},
): RequestSubmission {
  return {
    vendor: 'alkeria',
    applicant: {
      name: 'Anna Weiß',
      email: more.email ?? 'anna@customer.example',
      phone: '+49 30 1234567',
      kind: 'end-user',
      address: { lines: ['Lindenstraße 5'], city: 'Berlin', postalCode: '10969', country: 'DE' },
    },
    purchase: { date: more.purchasedOn ?? monthsAgo(12), proof: true },
    units: serials.map((serial) => ({
      unit: { brand: 'Alkeria', model: 'NECTA N4K2-7C', serial, category: 'camera' },
      claim: {
        reason: 'defective',
        description: more.description ?? 'Lines missing at the right edge of every frame.',
      },
    })),
  };
}

/** The first of the month so many months ago, by the machine's clock. */
export function monthsAgo(months: number): string {
  const day = new Date();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

/** A parcel as it should come. */
export const goodParcel = (scanId: string, serial: string) => ({
  scanId,
  serial,
  marked: true,
  packaging: 'adequate' as const,
});

/** Submits a request and authorizes each of its units; answers the numbers. */
export async function authorized(homeward: Homeward, submission: RequestSubmission): Promise<string[]> {
  const { id } = await homeward.submitRequest(submission);
  const reviewed = await homeward.review(id, {
    units: submission.units.map(({ unit: { serial } }) => ({ serial, verdict: 'authorize' })),
  });
  return reviewed.units.map(({ rma, serial }) => {
    if (rma === undefined) throw new Error(`${serial} was not authorized`);
    return rma;
  });
}

/**
 * The test server (1.38) locks its clock for good when a child ends whose parent has ended before: each such end is
 * answered with one unlock.
 */
function unlockedClock(env: TestWorkflowEnvironment, client: Client) {
  const ending = new Set<string>();
  return {
    returnEnds(number: string, request: string): void {
      if (ending.has(number)) return;
      ending.add(number);
      void unlockAfter(number, request);
    },
  };

  async function unlockAfter(number: string, request: string): Promise<void> {
    await client.workflow
      .getHandle(number)
      .result()
      .catch(() => undefined);
    const parent = await client.workflow.getHandle(request).describe();
    if (parent.status.name !== 'RUNNING') await env.connection.testService?.unlockTimeSkipping({});
  }
}

let installed = false;
function quietRuntime(): void {
  if (!installed) Runtime.install({ logger: new DefaultLogger('ERROR') });
  installed = true;
}
