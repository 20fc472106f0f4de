import type { Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import type { PolicyRegistry } from '../policies/index.ts';
import { arrivalIdOf, type ArrivalRow, readNumber, type Records } from '../records/index.ts';
import { recordedUpdate, settlementUpdate } from '../workflows/messages/arrival-definitions.ts';
import {
  type ArrivalSettlement,
  arrivalView,
  type ArrivalView,
  isSameSettlement,
} from '../workflows/messages/arrival-messages.ts';
import { normalizeSerial } from '../workflows/messages/serial.ts';
import type { Arrival, ArrivalReport, ArrivalsFilter } from './arrival-messages.ts';
import { asked } from './arrival/asked.ts';
import { candidatesFor } from './arrival/candidates.ts';
import { entryOf } from './arrival/entry.ts';
import { HomewardError } from './errors.ts';
import type { Once } from './homeward.ts';
import { readable } from './paging.ts';
import { keepPhotos, orGivenBack } from './photos.ts';
import type { Seal } from './sealing/sealing.ts';
import { spokenIn } from './sealing/spoken.ts';

/** What can be asked of parcels that fit no open return. */
export type ArrivalCalls = {
  /** Keeps a parcel until the desk settles it; the same scan again changes nothing and answers the same. */
  recordArrival(report: ArrivalReport): Promise<Arrival>;
  arrival(id: string): Promise<Arrival>;
  /** One page of the arrivals, those due first come first. */
  arrivals(filter: ArrivalsFilter): Promise<{ arrivals: Arrival[]; next?: string }>;
  /** Matches it to a return, which receives it, or says that it was sent back; settled once. */
  settleArrival(id: string, settlement: ArrivalSettlement, once?: Once): Promise<Arrival>;
};

/**
 * Parcels at the dock that fit no open return, each a workflow of its own until it is settled.
 *
 * @param policies say which vendors there are
 * @param seal seals what people say in their own words
 */
export function createArrivals(
  client: Client,
  records: Records,
  policies: PolicyRegistry,
  seal: Seal,
): ArrivalCalls {
  const find = async (id: string): Promise<ArrivalRow> => {
    const row = await records.arrivals.find(id);
    if (!row) throw new HomewardError('not-found', `there is no arrival ${id}`);
    return row;
  };
  const shown = async ({ origin }: ArrivalRow, view: ArrivalView): Promise<Arrival> => ({
    ...view,
    overdue: view.overdue || isPast(view.dueAt),
    ...(origin !== null && { from: origin }),
    candidates: view.settlement ? [] : await candidatesFor(records, view),
  });
  /** What is said of a match is said of the return, and erased with it. */
  const ownerOf = async (id: string, settlement: ArrivalSettlement): Promise<string> => {
    const number = 'match' in settlement ? readNumber(settlement.match) : undefined;
    const row = number === undefined ? undefined : await records.returns.findByNumber(number);
    return row?.request ?? id;
  };
  const kept = (row: ArrivalRow): Promise<Arrival> => shown(row, arrivalView.parse(row.view));

  return {
    async recordArrival(report) {
      refuseUnknownVendor(policies, report.vendor);
      const id = arrivalIdOf(report.scanId);
      const earlier = await records.arrivals.find(id);
      if (earlier && !earlier.open) return kept(earlier);
      const owner = { id, serial: report.serial ?? '' };
      const giveBack = await keepPhotos(records.files, owner, earlier ? [] : report.photos);
      return orGivenBack(async () => {
        const row = earlier ?? (await records.arrivals.report(entryOf(id, report)));
        const view = await asked(client, arrivalView.parse(row.view), recordedUpdate, [], 'recorded');
        return view ? shown(row, view) : kept(await find(id));
      }, giveBack);
    },

    arrival: async (id) => kept(await find(id)),

    async arrivals({ limit = 50, serial, ...filter }) {
      const serialKey = serial === undefined ? {} : { serialKey: normalizeSerial(serial) };
      const { rows, next } = await readable(records.arrivals.list({ ...filter, ...serialKey, limit }));
      const arrivals = await Promise.all(rows.map(kept));
      return { arrivals, ...(next !== undefined && { next }) };
    },

    async settleArrival(id, given, once = {}) {
      const settlement = await seal(spokenIn(settlementUpdate), numbered(given), () => ownerOf(id, given));
      const row = await find(id);
      if (!row.open) return kept(settledAs(row, settlement));
      const key = `settlement:${once.key ?? randomUUID()}`;
      const view = await asked(client, arrivalView.parse(row.view), settlementUpdate, [settlement], key);
      return view ? shown(row, view) : kept(settledAs(await find(id), settlement));
    },
  };
}

/** The number of a match as it is printed, however it was typed. */
function numbered(settlement: ArrivalSettlement): ArrivalSettlement {
  if (!('match' in settlement)) return settlement;
  return { ...settlement, match: readNumber(settlement.match) ?? settlement.match };
}

function settledAs(row: ArrivalRow, settlement: ArrivalSettlement): ArrivalRow {
  const { stage, settlement: done } = arrivalView.parse(row.view);
  if (done && isSameSettlement(done, settlement)) return row;
  throw new HomewardError('wrong-stage', `${row.id} has been settled in another way already`, {
    details: { stage, waitingOn: null, possible: [] },
  });
}

function refuseUnknownVendor(policies: PolicyRegistry, vendor: string): void {
  if (policies.current(vendor)) return;
  throw new HomewardError('invalid', `there is no vendor ${vendor}`, {
    faults: [{ path: 'vendor', message: `is none of ${policies.vendors().join(', ')}` }],
  });
}

const isPast = (instant: string | null): boolean => instant !== null && Date.parse(instant) < Date.now();
