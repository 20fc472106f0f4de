import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import { issueReturn } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import { returnWorkflow } from '../return/return.ts';
import { searchAttributes } from '../search-attributes.ts';
import type { Request, RequestedUnit } from './open-request.ts';

/** Issues a number for each authorized unit that has none, tells the customer in one letter, and starts their returns. */
export async function authorize(request: Request): Promise<void> {
  const fresh = request.units.filter(({ state, rma }) => state === 'authorized' && rma === undefined);
  if (fresh.length === 0) return;
  const issued = await Promise.all(fresh.map((unit) => issue(request, unit)));
  request.post.send('authorized', {
    units: issued.map(({ unit, number, terms }) => ({
      serial: unit.serial,
      model: unit.model,
      number,
      validUntil: terms.parcel?.on ?? null,
      decision: unit.decision,
    })),
  });
  await Promise.all(issued.map((one) => startOnce(request, one)));
  if (request.view().blocked) request.tellBlocked();
}

async function issue(request: Request, unit: RequestedUnit) {
  const issuedAt = now();
  const { policyVersion, numberValidDays } = unit.decision;
  const { number, terms } = await issueReturn({
    request: request.id,
    serialKey: unit.serialKey,
    vendor: request.vendor,
    policyVersion,
    validDays: numberValidDays,
    at: issuedAt,
  });
  unit.rma = number;
  return { unit, number, terms, issuedAt };
}

/** A request that is reset in the Temporal UI comes here again; the returns it had started stay as they are. */
async function startOnce(request: Request, issued: Awaited<ReturnType<typeof issue>>): Promise<void> {
  try {
    await startReturn(request, issued);
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function startReturn(
  request: Request,
  { unit, number, terms, issuedAt }: Awaited<ReturnType<typeof issue>>,
): Promise<void> {
  const { serial, model, facts, decision } = unit;
  const { id, vendor } = request;
  await startChild(returnWorkflow, {
    workflowId: number,
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    parentClosePolicy: ParentClosePolicy.ABANDON,
    workflowTaskTimeout: '10 seconds',
    staticSummary: `${vendor}: return of ${model} ${serial}`,
    typedSearchAttributes: [
      { key: searchAttributes.vendor, value: vendor },
      { key: searchAttributes.serial, value: unit.serialKey },
      { key: searchAttributes.request, value: id },
    ],
    args: [
      {
        number,
        request: id,
        vendor,
        policyVersion: decision.policyVersion,
        serial,
        model,
        facts,
        decision,
        issuedAt,
        terms,
        thread: request.post.thread(),
      },
    ],
  });
}
