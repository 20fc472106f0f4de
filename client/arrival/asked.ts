import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import type { ArrivalView } from '../../workflows/messages/arrival-messages.ts';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import { taskQueue } from '../../workflows/task-queue.ts';
import { askStarting } from '../calls.ts';

/**
 * Asks an arrival's workflow, which is started where it does not run: for a parcel that has just come in, and for one
 * whose workflow was stopped from outside, so that no parcel is lost with it.
 *
 * @returns undefined where the arrival has been settled meanwhile
 */
export async function asked<Args extends unknown[]>(
  client: Client,
  known: ArrivalView,
  update: UpdateDefinition<ArrivalView, Args>,
  args: Args,
  updateId: string,
): Promise<ArrivalView | undefined> {
  const { id, vendor, serial } = known;
  const operation = new WithStartWorkflowOperation('arrivalWorkflow', {
    workflowId: id,
    taskQueue,
    args: [known],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    staticSummary: `${vendor}: parcel without a return, serial number ${serial ?? 'not known'}`,
    typedSearchAttributes: [
      { key: searchAttributes.vendor, value: vendor },
      ...(serial === undefined ? [] : [{ key: searchAttributes.serial, value: serial }]),
    ],
  });
  return askStarting(client, update, { args, updateId }, operation);
}
