import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/client';
import { renewalIdOf, type Renewed, renewedUpdate } from '../../workflows/messages/renewal-messages.ts';
import type { RenewalInput } from '../../workflows/renewal/input.ts';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import { taskQueue } from '../../workflows/task-queue.ts';
import { answered } from '../calls.ts';

/** Starts the renewal's workflow and waits for the number; undefined where it has ended already. */
export async function startRenewal(client: Client, input: RenewalInput): Promise<Renewed | undefined> {
  const { renews, vendor, serial, model, request } = input;
  const startWorkflowOperation = new WithStartWorkflowOperation('renewalWorkflow', {
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
  try {
    return await answered(client, () =>
      client.workflow.executeUpdateWithStart(renewedUpdate, {
        args: [],
        updateId: 'renewed',
        startWorkflowOperation,
      }),
    );
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return undefined;
    throw error;
  }
}
