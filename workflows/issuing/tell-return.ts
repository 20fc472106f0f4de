import { getExternalWorkflowHandle } from '@temporalio/workflow';
import { undeliveredSignal } from '../messages/definitions.ts';

/**
 * Has a return stand blocked because a letter about it, which it has not written itself, cannot be delivered; or go on.
 *
 * @param number of the return
 * @param reason why the letter stands; null: it has been delivered after all
 */
export async function tellReturn(number: string, reason: string | null): Promise<void> {
  try {
    const handle = getExternalWorkflowHandle(number);
    await handle.signal(undeliveredSignal, reason === null ? null : { reason });
  } catch {
    // The return has ended meanwhile; there is nothing left to block.
  }
}
