import type { RebuiltArrival, RebuiltRequest, RebuiltReturn } from '../../records/index.ts';
import type { ArrivalView } from '../../workflows/messages/arrival-messages.ts';
import { renewalIdOf } from '../../workflows/messages/renewal-messages.ts';
import type { RequestView } from '../../workflows/messages/request-messages.ts';
import type { ReturnView } from '../../workflows/messages/return-view.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';
import { isUndecided } from './stopped.ts';

/**
 * The row of a return, as its last step should have left it.
 *
 * @param renews the number in whose place it stands; empty: it is the first of its unit
 */
export function rowOfReturn(view: ReturnView, renews: string): RebuiltReturn {
  const { number, request, vendor, serial, model, stage, waitingOn, coverage } = view;
  return {
    number,
    request,
    vendor,
    serial,
    serialKey: normalizeSerial(serial),
    model,
    renews,
    stage,
    waitingOn,
    dueAt: dueOf(view),
    coverage,
    blocked: view.blocked !== undefined,
    open: view.outcome === undefined,
    view,
  };
}

/** The row of a request, as its last step should have left it. */
export function rowOfRequest(view: RequestView): RebuiltRequest {
  const { id, vendor, stage, waitingOn } = view;
  return {
    id,
    vendor,
    stage,
    waitingOn,
    dueAt: dueOf(view),
    blocked: view.blocked !== undefined,
    open: view.units.some(isUndecided),
    view,
  };
}

/** The row of a parcel without a return, as its last step should have left it. */
export function rowOfArrival(view: ArrivalView): RebuiltArrival {
  const { id, scanId, vendor, number = null, serial = null, stage, waitingOn } = view;
  return {
    id,
    scanId,
    vendor,
    number,
    serial,
    serialKey: serial === null ? null : normalizeSerial(serial),
    stage,
    waitingOn,
    dueAt: dueOf(view),
    open: view.settlement === undefined,
    view,
  };
}

/** The number that a workflow was started to replace; empty where it was not. */
export function renewedBy(workflowId: string | undefined): string {
  const start = renewalIdOf('');
  return workflowId?.startsWith(start) ? workflowId.slice(start.length) : '';
}

/** An instant as the records keep it. */
const dueOf = ({ dueAt }: { dueAt: string | null }): string | null =>
  dueAt === null ? null : new Date(dueAt).toISOString();
