import type { ArrivalCalls } from '../../../client/arrivals.ts';
import { HomewardError } from '../../../client/errors.ts';
import type { Arrival, ArrivalCandidate, ReturnView } from '../../../client/messages.ts';

/**
 * Arrivals kept in memory; a match takes what is awaited.
 *
 * @param returns to which they may belong
 * @param at when everything happens
 * @param calls what the calls were made with
 */
export function arrivalsInMemory(
  returns: ReadonlyMap<string, ReturnView>,
  at: string,
  calls: { name: string; args: unknown[] }[],
): ArrivalCalls {
  const arrivals = new Map<string, Omit<Arrival, 'candidates'>>();
  const candidatesOf = (serial: string | undefined): ArrivalCandidate[] =>
    [...returns.values()]
      .filter((view) => view.serial === serial && view.outcome === undefined)
      .map(({ request, number, model, stage, possible, ...unit }) => {
        const awaited = possible.includes('receipt');
        return { request, number, serial: unit.serial, model, stage, awaited, by: 'serial' };
      });
  const find = (id: string): Arrival => {
    const arrival = arrivals.get(id);
    if (!arrival) throw new HomewardError('not-found', `There is no arrival ${id}.`);
    return { ...arrival, candidates: arrival.settlement ? [] : candidatesOf(arrival.serial) };
  };
  return {
    async recordArrival(report) {
      calls.push({ name: 'recordArrival', args: [report] });
      const id = `ARR-${arrivals.size + 1}`;
      arrivals.set(id, {
        ...report,
        id,
        at,
        stage: 'held',
        waitingOn: 'support',
        dueAt: '2026-11-24T23:00:00Z',
        overdue: false,
        possible: ['settlement'],
        reasons: [{ clause: 'A9', says: 'The return number does not stand on the parcel.' }],
        refusals: [],
        timeline: [],
      });
      return find(id);
    },
    arrival: async (id) => find(id),
    async settleArrival(id, settlement, once) {
      calls.push({ name: 'settleArrival', args: [id, settlement, once] });
      const arrival = find(id);
      const isAwaited =
        'sendBack' in settlement || returns.get(settlement.match)?.possible.includes('receipt');
      if (!isAwaited)
        throw new HomewardError('wrong-stage', 'It has ended. Renew it first.', {
          details: { stage: arrival.stage, waitingOn: arrival.waitingOn, possible: arrival.possible },
        });
      arrivals.set(id, { ...arrival, possible: [], settlement: { ...settlement, at } });
      return find(id);
    },
    arrivals: async ({ open }) => ({
      arrivals: [...arrivals.keys()].map(find).filter(({ settlement }) => !open || settlement === undefined),
    }),
  };
}
