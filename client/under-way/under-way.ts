import type { Client } from '@temporalio/client';
import { z } from 'zod';
import { loadTerms } from '../../policies/catalogue/load-terms.ts';
import { type Facts, parseFacts, rememberedOf, withRemembered } from '../../policies/index.ts';
import { openRecords, type Records } from '../../records/index.ts';
import { needed, type Settings } from '../../settings/settings.ts';
import { requestView, type RequestView } from '../../workflows/messages/request-messages.ts';
import { returnView, type ReturnView } from '../../workflows/messages/return-view.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import { connectTemporal } from '../connect-temporal.ts';
import { factsSince } from './facts-since.ts';
import { startFacts, type StartFacts, startOf } from './start-facts.ts';

/** The returns and requests of a vendor that are under way, with their facts. */
export interface UnderWay {
  cases: { name: string; facts: Facts }[];
  /** Those whose facts no longer have the form that facts have. */
  unreadable: string[];
}

/** `serial` of a unit of a request that waits: what is remembered of it counts by then. */
type Found = { name: string; facts: StartFacts; serial?: string };

const PAGE = 200;
const AT_ONCE = 20;
const WAITING: ReadonlySet<string> = new Set(['in-review', 'needs-information']);

const returnStart = z.object({ facts: startFacts });
const requestStart = z.object({ units: z.array(z.object({ serial: z.string(), facts: startFacts })) });

/**
 * The returns of a vendor that are under way, and the units of its requests that wait, these with what is remembered of
 * them. What a customer or support added to a request that waits is known to its workflow alone, and is not among its
 * facts here.
 *
 * @param settings where Temporal and the records are
 * @param vendor whose returns
 * @param dayOf the day an instant falls on at the vendor's
 * @throws one line with the remedy where they cannot be reached
 */
export async function underWay(
  settings: Settings,
  vendor: string,
  dayOf: (instant: string) => string,
): Promise<UnderWay> {
  const records = await openRecords(needed(settings.databaseUrl, 'DATABASE_URL'));
  const client = await connectTemporal(settings).catch(async (error: unknown) => {
    await records.close();
    throw error;
  });
  try {
    const returns = await everyOpen((after) => records.returns.list({ vendor, limit: PAGE, ...after }));
    const requests = await everyOpen((after) => records.requests.list({ vendor, limit: PAGE, ...after }));
    const sealed = [
      ...(await inBatches(returns, ({ view }) => ofReturn(client, returnView.parse(view)))),
      ...(await inBatches(requests, ({ view }) => ofRequest(client, requestView.parse(view), dayOf))),
    ];
    const found = await records.keys.open(sealed, loadTerms().erased);
    const asOf = dayOf(new Date().toISOString());
    const read = found.map(({ facts, ...one }) => ({ ...one, ...parseFacts({ ...facts, asOf }, asOf) }));
    const serials = found.flatMap(({ serial }) => serial ?? []);
    const recalled = await recall(records, vendor, serials);
    return {
      cases: read.flatMap(({ name, facts, serial }) =>
        facts ? [{ name, facts: recalled(facts, serial) }] : [],
      ),
      unreadable: read.flatMap(({ name, faults }) => (faults ? [name] : [])),
    };
  } finally {
    await client.connection.close();
    await records.close();
  }
}

async function ofReturn(client: Client, view: ReturnView): Promise<Found[]> {
  const { facts } = returnStart.parse(await startOf(client, view.number));
  return [{ name: view.number, facts: factsSince(facts, view) }];
}

async function ofRequest(
  client: Client,
  { id, units, submittedAt }: RequestView,
  dayOf: (instant: string) => string,
): Promise<Found[]> {
  const start = requestStart.parse(await startOf(client, id));
  const waiting = new Set(units.filter(({ state }) => WAITING.has(state)).map(({ serial }) => serial));
  return start.units
    .filter(({ serial }) => waiting.has(serial))
    .map(({ serial, facts }) => ({
      name: `${id} ${serial}`,
      serial,
      facts: { ...facts, claim: { ...facts['claim'], madeOn: dayOf(submittedAt) } },
    }));
}

async function recall(records: Records, vendor: string, serials: readonly string[]) {
  const rows = await records.units.find(vendor, serials.map(normalizeSerial));
  const known = new Map(rows.map((row) => [row.serialKey, rememberedOf(row)]));
  return (facts: Facts, serial?: string): Facts => {
    const remembered = serial === undefined ? undefined : known.get(normalizeSerial(serial));
    return remembered ? withRemembered(facts, remembered) : facts;
  };
}

type Row = { open: boolean; view: unknown };

/** Rows that are open and have been shown at least once, of every page. */
async function everyOpen<R extends Row>(
  list: (after: { after?: string }) => Promise<{ rows: R[]; next?: string }>,
): Promise<R[]> {
  const open: R[] = [];
  for (let after: { after?: string } | undefined = {}; after;) {
    const { rows, next }: { rows: R[]; next?: string } = await list(after);
    open.push(...rows.filter((row) => row.open && row.view !== null));
    after = next === undefined ? undefined : { after: next };
  }
  return open;
}

async function inBatches<T>(all: readonly T[], read: (one: T) => Promise<Found[]>): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    found.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(read))).flat());
  return found;
}
