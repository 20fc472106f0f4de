import { type PolicyRegistry, reasonSchema, unmatchedReasons } from '../policies/index.ts';
import { type ArrivalRow, readNumber, type Records } from '../records/index.ts';
import { returnView } from '../workflows/messages/return-messages.ts';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { HomewardError } from './errors.ts';
import type { Arrival, Homeward } from './homeward.ts';

type ArrivalCalls = Pick<Homeward, 'recordArrival' | 'settleArrival' | 'arrivals'>;

/** Parcels at the dock that fit no open return: kept with the reasons, until the desk settles them. */
export function createArrivals(records: Records, policies: PolicyRegistry): ArrivalCalls {
  return {
    async recordArrival(report) {
      const policy = policies.current(report.vendor);
      if (!policy)
        throw new HomewardError('invalid', `there is no vendor ${report.vendor}`, {
          faults: [{ path: 'vendor', message: `is none of ${policies.vendors().join(', ')}` }],
        });
      const number = report.number === undefined ? undefined : (readNumber(report.number) ?? report.number);
      const row = number === undefined ? undefined : await records.returns.findByNumber(number);
      const ended = row?.view ? (returnView.parse(row.view).endReasons ?? []) : [];
      const reasons = ended.length > 0 ? ended : unmatchedReasons(policy);
      return arrivalOf(await records.arrivals.record({ ...report, reasons, at: new Date().toISOString() }));
    },

    async settleArrival(id, settlement) {
      const arrival = await records.arrivals.find(id);
      if (!arrival) throw new HomewardError('not-found', `there is no arrival ${id}`);
      if ('match' in settlement && !(await records.returns.findByNumber(settlement.match))) {
        const message = `there is no return ${settlement.match}`;
        throw new HomewardError('invalid', message, { faults: [{ path: 'match', message }] });
      }
      const done = arrivalOf(arrival).settlement;
      if (done && !isDeepStrictEqual({ ...done, at: undefined }, { ...settlement, at: undefined }))
        throw new HomewardError('wrong-stage', `${id} has been settled in another way already`, {
          details: { stage: 'settled', waitingOn: null, possible: [] },
        });
      const settled = await records.arrivals.settle(id, { ...settlement, at: new Date().toISOString() });
      return arrivalOf(settled ?? arrival);
    },

    arrivals: async (filter) => (await records.arrivals.list(filter)).map(arrivalOf),
  };
}

const settlementSchema = z.union([
  z.object({ match: z.string(), at: z.string() }),
  z.object({ sendBack: z.object({ carrier: z.string(), tracking: z.string() }), at: z.string() }),
]);

function arrivalOf({
  id,
  scanId,
  vendor,
  number,
  serial,
  origin,
  reasons,
  at,
  settlement,
}: ArrivalRow): Arrival {
  return {
    id,
    scanId,
    vendor,
    at,
    reasons: z.array(reasonSchema).parse(reasons),
    ...(number !== null && { number }),
    ...(serial !== null && { serial }),
    ...(origin !== null && { from: origin }),
    ...(settlement !== null && { settlement: settlementSchema.parse(settlement) }),
  };
}
