import type { ReturnView } from '../../workflows/messages/return-view.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import type { StartFacts } from './start-facts.ts';

type Seen = Pick<ReturnView, 'serial' | 'stage' | 'waitingOn' | 'receipts' | 'inspections' | 'timeline'>;

/**
 * The facts of a return: those it was authorized on, and what dock, bench and support have added since.
 *
 * @param start the facts it was authorized on
 * @param view the return as it is
 */
export function factsSince(start: StartFacts, view: Seen): StartFacts {
  const receipt = receiptFacts(view);
  const inspection = view.inspections.at(-1);
  const words = {
    receiptVerdict: wordIn(view, 'parcel-accepted', 'parcel-rejected'),
    inspectionVerdict: inspection && wordIn(view, 'claim-accepted', 'claim-refused', inspection.at),
  };
  return {
    ...start,
    ...(receipt && { receipt }),
    ...(inspection && { inspection: { ...inspection.inspection } }),
    ...(inspection?.stock && { stock: { ...inspection.stock } }),
    support: {
      ...start['support'],
      ...Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined)),
    },
  };
}

/** What the dock saw of the parcel that was taken in or is held; a parcel that was refused leaves nothing. */
function receiptFacts({ receipts, stage, waitingOn, serial: authorized }: Seen) {
  const scan = receipts.at(-1);
  if (!scan || (stage === 'issued' && waitingOn !== 'support')) return undefined;
  const { scanId: _, at: __, partNumber: ___, serial, ...seen } = scan;
  const matches = normalizeSerial(serial) === normalizeSerial(authorized);
  return { ...seen, authorizedUnit: matches, serialMatches: matches };
}

function wordIn({ timeline }: Seen, yes: string, no: string, since = ''): string | undefined {
  const word = timeline.findLast(({ at, what }) => at >= since && (what === yes || what === no));
  return word && (word.what === yes ? 'authorize' : 'refuse');
}
