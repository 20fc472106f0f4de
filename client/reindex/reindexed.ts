import type { Client } from '@temporalio/client';
import type { QueryDefinition } from '@temporalio/common';
import type { z } from 'zod';
import { type Ran, type Rebuilt, type Records, withoutDetails } from '../../records/index.ts';
import { arrivalQuery } from '../../workflows/messages/arrival-definitions.ts';
import { arrivalView } from '../../workflows/messages/arrival-messages.ts';
import { requestQuery, returnQuery } from '../../workflows/messages/definitions.ts';
import { requestView, type RequestView } from '../../workflows/messages/request-messages.ts';
import { returnView } from '../../workflows/messages/return-view.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import { renewedBy, rowOfArrival, rowOfRequest, rowOfReturn } from './rows.ts';
import type { Run } from './runs.ts';
import { isUndecided, stoppedRequest, stoppedReturn } from './stopped.ts';

/** What became of the row of a workflow, and the serial numbers it gave back; `unanswered`: it does not tell how it stands. */
export type Reindexed = { run: Run; what: Rebuilt | 'unanswered'; freed: string[] };

/**
 * Writes the rows of workflows as the workflows tell them.
 *
 * @param client to Temporal
 * @param records where the rows are
 */
export function createReindexing(client: Client, records: Records): (run: Run) => Promise<Reindexed> {
  /** What a workflow says of itself; of one that has ended and says nothing, what is kept. */
  const told = async <V>(
    { id, endedAt }: Run,
    query: QueryDefinition<V>,
    schema: z.ZodType<V>,
    kept: unknown,
  ): Promise<V | undefined> => {
    try {
      return await client.workflow.getHandle(id).query(query);
    } catch {
      return endedAt === undefined ? undefined : schema.safeParse(kept).data;
    }
  };
  const erasedToo = async <R extends { view: unknown }>(owner: string, row: R): Promise<R> =>
    (await records.keys.isErased(owner)) ? { ...row, view: withoutDetails(row.view) } : row;

  const rebuilt = {
    return: async (run: Run): Promise<Reindexed> => {
      const seen = await records.returns.findByNumber(run.id);
      const view = await told(run, returnQuery, returnView, seen?.view);
      if (!view) return { run, what: 'unanswered', freed: [] };
      const stands = run.wasStopped ? stoppedReturn(view, run.endedAt ?? run.startedAt) : view;
      const row = rowOfReturn(stands, seen?.renews ?? renewedBy(run.parent));
      const what = await records.reindex.return(await erasedToo(row.request, row), seen, ranOf(run));
      return { run, what, freed: what === 'written' && seen?.open && !row.open ? [row.serial] : [] };
    },

    request: async (run: Run): Promise<Reindexed> => {
      const { id, endedAt } = run;
      const seen = await records.requests.find(id);
      const view = await told(run, requestQuery, requestView, seen?.view);
      const freed = endedAt === undefined ? [] : await records.reindex.release({ request: id }, endedAt);
      // One that has ended without a view has done nothing: its serial numbers were open elsewhere.
      if (!view) return { run, what: endedAt === undefined ? 'unanswered' : 'same', freed };
      const row = rowOfRequest(run.wasStopped ? stoppedRequest(view) : view);
      const what = await records.reindex.request(await erasedToo(id, row), seen, ranOf(run));
      const isTaken = row.open && (await claimed(records, view, run.startedAt));
      return { run, what: isTaken ? 'taken' : what, freed };
    },

    arrival: async (run: Run): Promise<Reindexed> => {
      const seen = await records.arrivals.find(run.id);
      const view = await told(run, arrivalQuery, arrivalView, seen?.view);
      if (!view) return { run, what: 'unanswered', freed: [] };
      const row = await erasedToo(run.id, rowOfArrival(view));
      return { run, what: await records.reindex.arrival(row, seen, ranOf(run)), freed: [] };
    },

    renewal: async (run: Run): Promise<Reindexed> => {
      const { id, endedAt } = run;
      const renews = renewedBy(id);
      const freed = endedAt === undefined ? [] : await records.reindex.release({ renews }, endedAt);
      return { run, what: 'same', freed };
    },
  };
  return (run) => rebuilt[run.kind](run);
}

/** Takes the serial numbers of the units that wait for their decision; answers whether another has one. */
async function claimed(records: Records, { id, vendor, units }: RequestView, at: string): Promise<boolean> {
  const undecided = units.filter(isUndecided).map(({ serial, model }) => ({
    serial,
    serialKey: normalizeSerial(serial),
    model,
  }));
  const { taken } = await records.returns.claim({ request: id, vendor, at, units: undecided });
  return taken.length > 0;
}

const ranOf = ({ startedAt, endedAt }: Run): Ran => ({ startedAt, endedAt });
