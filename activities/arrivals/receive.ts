import { type WorkflowHandle, WorkflowUpdateFailedError } from '@temporalio/client';
import type { NumberedReturn } from '../../records/index.ts';
import type { ArrivalView } from '../../workflows/messages/arrival-messages.ts';
import { receiptUpdate, returnQuery } from '../../workflows/messages/definitions.ts';
import type { MatchedReceipt, ReceiptAnswer } from '../../workflows/messages/return-messages.ts';
import { normalizeSerial } from '../../workflows/messages/serial.ts';

/** Stages of a return whose unit is in the house. */
const TAKEN_IN: ReadonlySet<string> = new Set(['received', 'inspecting', 'quoted', 'fulfilling']);

/** To which return the parcel of an arrival belongs. */
export type MatchWanted = {
  arrival: ArrivalView;
  number: string;
  /** Support's words on it. */
  note?: string;
  /** Counts the matches that were tried; each is a receipt of its own. */
  attempt: number;
};

type OfReturn = MatchWanted & { row: NumberedReturn };

/** Sends the receipt of the parcel to its return, under an id of its own, so that it is one however often it is sent. */
export async function received(handle: WorkflowHandle, wanted: OfReturn): Promise<ReceiptAnswer> {
  const { attempt, arrival } = wanted;
  const id = attempt === 1 ? arrival.id : `${arrival.id}/${attempt}`;
  try {
    return await handle.executeUpdate(receiptUpdate, { args: [receiptOf(wanted, id)], updateId: id });
  } catch (error) {
    const has = error instanceof WorkflowUpdateFailedError ? await unitIn(handle, arrival) : undefined;
    if (has) return has;
    throw error;
  }
}

/** What a return says that has this very unit already: it was taken in under its number meanwhile. */
async function unitIn(handle: WorkflowHandle, { serial }: ArrivalView): Promise<ReceiptAnswer | undefined> {
  const { stage, decision, receipts } = await handle.query(returnQuery);
  const isIt = receipts.some((one) => !one.empty && sameSerial(one.serial, serial));
  return isIt && TAKEN_IN.has(stage)
    ? { accepted: true, held: false, stage, reasons: decision.reasons }
    : undefined;
}

function sameSerial(one: string, other: string | undefined): boolean {
  return other !== undefined && normalizeSerial(one) === normalizeSerial(other);
}

function receiptOf({ arrival, row }: OfReturn, scanId: string): MatchedReceipt {
  const { serial = row.serial, partNumber, model } = arrival;
  const { freightCollect, packaging, unauthorizedMaterial, photos } = arrival;
  return {
    scanId,
    serial,
    marked: true,
    matched: true,
    ...(partNumber !== undefined && { partNumber }),
    ...(model !== undefined && { model }),
    ...(freightCollect !== undefined && { freightCollect }),
    ...(packaging !== undefined && { packaging }),
    ...(unauthorizedMaterial !== undefined && { unauthorizedMaterial }),
    ...(photos !== undefined && { photos }),
  };
}
