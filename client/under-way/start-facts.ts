import type { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { z } from 'zod';
import { answered } from '../calls.ts';

/** Facts by group, as a workflow was started with them; they are parsed where they are put to a policy. */
export const startFacts = z.record(z.string(), z.record(z.string(), z.unknown()));
export type StartFacts = z.infer<typeof startFacts>;

/**
 * With what a workflow was started: the first event of its history.
 *
 * @param client to Temporal
 * @param workflowId the return's number or the request's id
 * @throws {HomewardError} where there is none, or nobody answers
 */
export async function startOf(client: Client, workflowId: string): Promise<unknown> {
  const { history } = await answered(client, () =>
    client.workflowService.getWorkflowExecutionHistory({
      namespace: client.options.namespace,
      execution: { workflowId },
      maximumPageSize: 1,
    }),
  );
  const [payload] = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  return payload ? defaultPayloadConverter.fromPayload(payload) : undefined;
}
