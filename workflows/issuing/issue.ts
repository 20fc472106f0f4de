import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { ReturnTerms } from '../../activities/decisions/decisions.ts';
import type { Decision } from '../../policies/contract/decision.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import { issueReturn } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import { returnWorkflow } from '../return/return.ts';
import { searchAttributes } from '../search-attributes.ts';

/** A unit whose return is authorized. */
export type AuthorizedUnit = {
  request: string;
  vendor: string;
  serial: string;
  serialKey: string;
  model: string;
  facts: KnownFacts;
  decision: Decision;
  /** The number in whose place it gets another. */
  renews?: string;
};

/** Such a unit with its number. */
export type Issued = AuthorizedUnit & { number: string; terms: ReturnTerms; issuedAt: string };

/** Issues the number of a unit under the policy version that authorized it, once. */
export async function issue(unit: AuthorizedUnit): Promise<Issued> {
  const { request, vendor, serialKey, decision, renews } = unit;
  const issuedAt = now();
  const { number, terms } = await issueReturn({
    request,
    serialKey,
    vendor,
    policyVersion: decision.policyVersion,
    validDays: decision.numberValidDays,
    at: issuedAt,
    ...(renews !== undefined && { renews }),
  });
  return { ...unit, number, terms, issuedAt };
}

/**
 * Starts the return of a unit that has its number. A process that is reset in the Temporal UI comes here again; the
 * return it had started stays as it is.
 *
 * @param issued the unit
 * @param thread ids of the letters so far, oldest first
 */
export async function startReturn(issued: Issued, thread: string[]): Promise<void> {
  try {
    await start(issued, thread);
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function start(issued: Issued, thread: string[]): Promise<void> {
  const { number, request, vendor, serial, serialKey, model, facts, decision, issuedAt, terms, renews } =
    issued;
  const { policyVersion } = decision;
  await startChild(returnWorkflow, {
    workflowId: number,
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    parentClosePolicy: ParentClosePolicy.ABANDON,
    workflowTaskTimeout: '10 seconds',
    staticSummary: `${vendor}: return of ${model} ${serial}`,
    typedSearchAttributes: [
      { key: searchAttributes.vendor, value: vendor },
      { key: searchAttributes.serial, value: serialKey },
      { key: searchAttributes.request, value: request },
    ],
    args: [
      {
        number,
        request,
        vendor,
        policyVersion,
        serial,
        model,
        facts,
        decision,
        issuedAt,
        terms,
        thread,
        ...(renews !== undefined && { renews }),
      },
    ],
  });
}
