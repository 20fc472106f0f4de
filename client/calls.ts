import {
  type Client,
  isGrpcServiceError,
  ServiceError,
  type WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { UpdateDefinition, Workflow } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { invalid, wrongStage } from '../workflows/messages/failures.ts';
import { HomewardError } from './errors.ts';
import type { Once } from './homeward.ts';

/** How long a call waits for a worker's answer, in milliseconds. */
const patience = 20_000;

/**
 * Sends an update and waits for its answer; the same key again answers the same.
 *
 * @param client the Temporal client
 * @param workflowId the return's number or the request's id
 * @param update what is asked
 * @param message its message
 * @param once the call's own id
 * @throws {HomewardError} where the workflow says no, has ended (`not-found`) or nobody answers
 */
export async function ask<Answer, Message>(
  client: Client,
  workflowId: string,
  update: UpdateDefinition<Answer, [Message]>,
  message: Message,
  once: Once = {},
): Promise<Answer> {
  const updateId = `${update.name}:${once.key ?? randomUUID()}`;
  return answered(client, () =>
    client.workflow.getHandle(workflowId).executeUpdate(update, { args: [message], updateId }),
  );
}

/**
 * Makes a call to Temporal within the time a person waits, and puts its failures into words.
 *
 * @throws {HomewardError}
 */
export async function answered<T>(client: Client, call: () => Promise<T>): Promise<T> {
  try {
    return await client.withDeadline(Date.now() + patience, call);
  } catch (error) {
    throw inWords(error);
  }
}

const wrongStageDetails = z.object({
  stage: z.string(),
  waitingOn: z.string().nullable(),
  possible: z.array(z.string()),
});
const invalidDetails = z.object({ faults: z.array(z.object({ path: z.string(), message: z.string() })) });

function inWords(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError) return refused(error.cause);
  if (error instanceof WorkflowNotFoundError)
    return new HomewardError('not-found', error.message, { cause: error });
  const service = error instanceof ServiceError ? error.cause : error;
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcServiceError(service))
    return new HomewardError('unavailable', 'Temporal or its worker does not answer; try again in a moment', {
      cause: error,
    });
  return error;
}

function refused(failure: unknown): HomewardError {
  if (!(failure instanceof ApplicationFailure)) return notTaken(failure);
  const [first] = failure.details ?? [];
  if (failure.type === wrongStage) {
    const details = wrongStageDetails.safeParse(first);
    return new HomewardError('wrong-stage', failure.message, { details: details.data ?? {} });
  }
  if (failure.type === invalid) {
    const details = invalidDetails.safeParse(first);
    return new HomewardError('invalid', failure.message, { faults: details.data?.faults ?? [] });
  }
  return notTaken(failure);
}

/** The workflow ended while it had the call, or was cancelled. */
const notTaken = (cause: unknown): HomewardError =>
  new HomewardError('unavailable', 'the call could not be taken; try again in a moment', { cause });

/**
 * Asks a workflow, which is started where it does not run.
 *
 * @param start how it is started
 * @returns undefined where it has ended already, and is not started again
 */
export async function askStarting<Answer, Args extends unknown[]>(
  client: Client,
  update: UpdateDefinition<Answer, Args>,
  asked: { args: Args; updateId: string },
  start: WithStartWorkflowOperation<Workflow>,
): Promise<Answer | undefined> {
  try {
    return await answered(client, () =>
      client.workflow.executeUpdateWithStart(update, { ...asked, startWorkflowOperation: start }),
    );
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return undefined;
    throw error;
  }
}
