import {
  type Client,
  type WorkflowHandle,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { type NumberedReturn, readNumber, type Records } from '../../records/index.ts';
import { noteUpdate } from '../../workflows/messages/definitions.ts';
import type { ReceiptAnswer } from '../../workflows/messages/return-messages.ts';
import { returnView } from '../../workflows/messages/return-view.ts';
import { type MatchWanted, received } from './receive.ts';

/** What became of a match: the return has the parcel, or why it has not. */
export type Matched =
  | { number: string; receipt: ReceiptAnswer; refused?: never }
  | { refused: 'unknown' | 'not-taken'; why: string };

/**
 * Has a return receive the parcel of an arrival. Support has put the number to it: where the policy leaves it to support
 * whether to accept the parcel as it came, the match is that word.
 *
 * @param client the worker's own
 * @param records where the return is found, and to whom the photos go
 */
export async function matchIn(
  client: Client,
  records: Pick<Records, 'returns' | 'files'>,
  wanted: MatchWanted,
): Promise<Matched> {
  const { arrival } = wanted;
  const row = await records.returns.findByNumber(readNumber(wanted.number) ?? wanted.number);
  if (!row || row.number === null) return { refused: 'unknown', why: `there is no return ${wanted.number}` };
  const { number } = row;
  if (row.vendor !== arrival.vendor)
    return { refused: 'unknown', why: `${number} is a return of ${row.vendor}, not of ${arrival.vendor}` };
  const handle = client.workflow.getHandle(number);
  try {
    const receipt = await received(handle, { ...wanted, row: { ...row, number } });
    if (!receipt.accepted && !receipt.held)
      return { refused: 'not-taken', why: `${number} does not take this parcel: ${wordsOf(receipt)}` };
    await noted(handle, wanted);
    await records.files.handOver(arrival.id, row);
    return { number, receipt };
  } catch (error) {
    return { refused: 'not-taken', why: reasonOf(error, { ...row, number }) };
  }
}

/** What support said of the match stands with the return as well, where it still takes remarks. */
async function noted(handle: WorkflowHandle, { arrival, note: text }: MatchWanted): Promise<void> {
  if (text === undefined) return;
  try {
    const updateId = `note:${arrival.id}`;
    await handle.executeUpdate(noteUpdate, { args: [{ text, by: 'support' }], updateId });
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError || error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** Why the return did not take it, and what to do; what may pass by itself is tried again. */
function reasonOf(error: unknown, { number, view }: NumberedReturn): string {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
    return error.cause.message;
  if (!(error instanceof WorkflowNotFoundError) || view === null) throw error;
  const { outcome, stage, endReasons = [] } = returnView.parse(view);
  const says = endReasons.map((reason) => ` ${reason.says}`).join('');
  const todo =
    outcome === 'expired'
      ? ' Renew it first, then match the parcel to the new number.'
      : ' Match the parcel to another number, or send it back.';
  return `${number} has ended (${outcome ?? stage}).${says}${todo}`;
}

const wordsOf = ({ reasons }: ReceiptAnswer): string =>
  reasons.map(({ says, clause }) => `${says} (${clause})`).join(' ');
