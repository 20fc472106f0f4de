import type { ReturnView } from '../messages/return-view.ts';
import type { ReturnInput } from './input.ts';

/**
 * A return as it is when its number has been issued.
 *
 * @param input as the request has authorized it
 */
export function viewAtFirst(input: ReturnInput): ReturnView {
  const { number, vendor, request, serial, model, issuedAt, terms, decision, renews } = input;
  return {
    number,
    ...(renews !== undefined && { renews }),
    vendor,
    request,
    serial,
    model,
    stage: 'issued',
    waitingOn: null,
    dueAt: null,
    issuedAt,
    validUntil: decision.numberValidDays === null ? null : terms.parcel.on,
    coverage: decision.coverage,
    decision,
    possible: [],
    receipts: [],
    inspections: [],
    assessments: [],
    payments: [],
    refunds: [],
    timeline: [],
  };
}
