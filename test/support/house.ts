import { Client, Connection } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createHomeward } from '../../client/create.ts';
import { filesInFolder } from '../../files/folder.ts';
import type { Homeward } from '../../client/homeward.ts';
import type { RequestSubmission } from '../../client/messages.ts';
import { loadPolicies, type PolicyRegistry } from '../../policies/index.ts';
import { openRecords } from '../../records/index.ts';
import { openRehearsalHouse, type RehearsalHouse } from '../../rehearsal/house.ts';
import type { Arrived, SmtpOptions } from './smtp.ts';

const linkSecret = 'the link secret of the tests';

/** A whole Homeward on the time-skipping server: a worker, the records, a mail server, and the client. */
export interface House extends RehearsalHouse {
  /** Resolves with the subjects of a request's or return's mails, in the order they arrived. */
  subjects: (about: string) => string[];
  /** Replays every history of the house under the workflows as they are. */
  replayAll: () => Promise<number>;
}

/**
 * Opens a house on a time-skipping server of its own.
 *
 * @param mail what its mail server is told
 * @param policies the policies in force
 */
export async function openHouse(
  mail: SmtpOptions = {},
  policies: PolicyRegistry = loadPolicies(),
): Promise<House> {
  const workflowBundle = inject('workflowBundle');
  const house = await openRehearsalHouse({
    testServer: inject('testServer'),
    workflowBundle,
    linkSecret,
    mail,
    policies,
  });
  const { client, records, smtp } = house;
  return {
    ...house,
    subjects: (about) => smtp.mails.filter(isAbout(about)).map(({ mail: { subject } }) => subject ?? ''),
    replayAll: async () => {
      const requests = (await records.requests.list({ limit: 200 })).rows.map(({ id }) => id);
      const returns = (await records.returns.list({ limit: 200 })).rows.map(({ number }) => number);
      const arrivals = (await records.arrivals.list({ limit: 200 })).rows.map(({ id }) => id);
      const all = [...requests, ...returns, ...arrivals];
      const histories = await Promise.all(
        all.map(async (workflowId) => ({
          workflowId,
          history: await client.workflow.getHandle(workflowId).fetchHistory(),
        })),
      );
      const code = { workflowBundle: { codePath: workflowBundle } };
      for await (const { error } of Worker.runReplayHistories(code, histories)) if (error) throw error;
      return all.length;
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
