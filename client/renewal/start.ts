import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import { renewalIdOf, type Renewed, renewedUpdate } from '../../workflows/messages/renewal-messages.ts';
import type { RenewalInput } from '../../workflows/renewal/input.ts';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import { taskQueue } from '../../workflows/task-queue.ts';
import { askStarting } from '../calls.ts';

/** Starts the renewal's workflow and waits for the number; undefined where it has ended already. */
export async function startRenewal(client: Client, input: RenewalInput): Promise<Renewed | undefined> {
  const { renews, vendor, serial, model, request } = input;
  const operation = new WithStartWorkflowOperation('renewalWorkflow', {
    workflowId: renewalIdOf(renews),
    taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    staticSummary: `${vendor}: another number for ${model} ${serial}`,
    typedSearchAttributes: [
      { key: searchAttributes.vendor, value: vendor },
      { key: searchAttributes.request, value: request },
    ],
  });
  return askStarting(client, renewedUpdate, { args: [], updateId: 'renewed' }, operation);
}
