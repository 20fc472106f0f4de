import type { Client } from '@temporalio/client';
import { openRecords, type Records } from '../../records/index.ts';
import { needed, type Settings } from '../../settings/settings.ts';
import { connectTemporal } from '../connect-temporal.ts';
import { HomewardError } from '../errors.ts';
import { createHealth } from '../health.ts';
import { createReindexing, type Reindexed } from './reindexed.ts';
import { lastRuns, type Run } from './runs.ts';

/** What a reindexing did. */
export type Reindexing = {
  /** How many there are of each kind in Temporal. */
  known: { request: number; return: number; arrival: number };
  /** How many rows were as they should be. */
  same: number;
  /** Whose rows were written. */
  written: string[];
  /** Serial numbers that were given back, of workflows that have ended without doing so. */
  freed: string[];
  /** Which workflows were stopped from outside, or failed, and ended in the records only now. */
  stopped: string[];
  /** Whose rows were written by a later step meanwhile. */
  overtaken: string[];
  /** Whose serial number another open return has. */
  taken: string[];
  /** Which workflows do not tell how they stand. */
  unanswered: string[];
  /** Returns that are open in the records and that Temporal does not know; they were left as they are. */
  unknown: string[];
  /** How many requests have no contact. */
  withoutContact: number;
};

const AT_ONCE = 10;
const PAGE = 200;

/**
 * Writes the rows of requests, returns and parcels without a return anew from Temporal. Done again, it changes nothing.
 *
 * @param settings where Temporal and the records are
 * @throws one line with the remedy where they cannot be reached, or no worker answers for the workflows
 */
export async function reindex(settings: Settings): Promise<Reindexing> {
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  try {
    const client = await connectTemporal(settings);
    try {
      return await reindexing(client, records);
    } finally {
      await client.connection.close();
    }
  } finally {
    await records.close();
  }
}

/**
 * The same over connections that are open already.
 *
 * @throws {HomewardError} `unavailable` where no worker answers
 */
export async function reindexing(client: Client, records: Records): Promise<Reindexing> {
  const { worker } = await createHealth(client, records)();
  if (!worker)
    throw new HomewardError(
      'unavailable',
      'no worker runs: start one (homeward worker); each workflow is asked how it stands',
    );
  const runs = await lastRuns(client);
  const reindexed = createReindexing(client, records);
  const done: Reindexed[] = [];
  for (const some of inParts(runs)) done.push(...(await Promise.all(some.map(reindexed))));
  const of = (what: Reindexed['what']) => done.flatMap((one) => (one.what === what ? [one.run.id] : []));
  const count = (kind: Run['kind']) => runs.filter((run) => run.kind === kind).length;
  return {
    known: { request: count('request'), return: count('return'), arrival: count('arrival') },
    same: of('same').length,
    written: of('written'),
    freed: done.flatMap(({ freed }) => freed),
    stopped: done.flatMap(({ run, what }) => (run.wasStopped && what === 'written' ? [run.id] : [])),
    overtaken: of('overtaken'),
    taken: of('taken'),
    unanswered: of('unanswered'),
    unknown: await unknownOf(records, new Set(runs.map(({ id }) => id))),
    withoutContact: await records.reindex.withoutContact(),
  };
}

/** Those that have ended come first, so that their serial numbers are free for those that run. */
function inParts(runs: readonly Run[]): Run[][] {
  const ended = runs.filter(({ endedAt }) => endedAt !== undefined);
  return [ended, runs.filter(({ endedAt }) => endedAt === undefined)].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / AT_ONCE) }, (_, part) =>
      some.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    ),
  );
}

async function unknownOf(records: Records, known: ReadonlySet<string>): Promise<string[]> {
  const unknown: string[] = [];
  for (let after: { after?: string } | undefined = {}; after;) {
    const { rows, next }: { rows: { number: string; open: boolean }[]; next?: string } =
      await records.returns.list({ limit: PAGE, ...after });
    unknown.push(...rows.flatMap(({ number, open }) => (open && !known.has(number) ? [number] : [])));
    after = next === undefined ? undefined : { after: next };
  }
  return unknown;
}
