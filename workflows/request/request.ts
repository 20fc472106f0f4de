import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
} from '@temporalio/workflow';
import { tellReturn } from '../issuing/tell-return.ts';
import * as messages from '../messages/definitions.ts';
import { informationMessage, reviewMessage } from '../messages/request-messages.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { claimSerials } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import { isReadyForNewRun } from '../parts/new-run.ts';
import { authorize } from './authorization.ts';
import { decideUnits } from './decisions.ts';
import { askFor, takeInformation, withdraw } from './information.ts';
import type { RequestInput, RequestResult } from './input.ts';
import { openRequest, type Request } from './open-request.ts';
import { isOpen } from './requested-unit.ts';
import { review } from './review.ts';
import { tellRefused } from './telling.ts';

/**
 * A customer's request for one or more returns, until every unit is authorized (and has a return of its own), refused,
 * sent elsewhere or withdrawn. A serial number that is open elsewhere makes it end at once, and nothing is done.
 *
 * @param input the units and what is known of them
 */
export async function requestWorkflow(input: RequestInput): Promise<RequestResult> {
  let opened: messages.Submitted | undefined;
  setHandler(messages.submittedUpdate, async () => {
    await condition(() => opened !== undefined);
    if (!opened) throw new Error('the request was never opened');
    return opened;
  });

  const { carried } = input;
  const { taken } = carried ? { taken: [] } : await claim(input);
  if (taken.length > 0) {
    opened = { taken };
    await condition(allHandlersFinished);
    return { stage: 'refused', returns: [], taken };
  }
  const units = carried?.units ?? (await decideUnits(input));
  const request = openRequest(input, units, (reason) => tellReturns(request, reason));
  handleMessages(request);
  try {
    if (!carried) await receive(request);
    opened = { request: request.view() };
    while (request.units.some(isOpen)) {
      if (await isReadyForNewRun(request))
        await continueAsNew<typeof requestWorkflow>({ ...input, carried: request.handedOver() });
      await takeNext(request);
    }
    await request.close();
    await condition(allHandlersFinished);
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => request.abandon());
    throw error;
  }
  const returns = request.units.flatMap(({ rma }) => rma ?? []);
  return { stage: request.view().stage, returns, taken: [] };
}

function claim({ id, vendor, units }: RequestInput): Promise<{ taken: string[] }> {
  const claimed = units.map(({ serial, model }) => ({ serial, serialKey: normalizeSerial(serial), model }));
  return claimSerials({ request: id, vendor, at: now(), units: claimed });
}

/** Confirms the request, asks for what is missing, and authorizes or refuses what the policy has decided alone. */
async function receive(request: Request): Promise<void> {
  const { units } = request;
  const incomplete = units.filter(({ state }) => state === 'needs-information');
  request.post.send('request-received', {
    units: units.map(({ serial, model }) => ({ serial, model })),
    decided: incomplete.length > 0 ? 'incomplete' : 'review',
  });
  tellRefused(request, units);
  await authorize(request);
  await askFor(request, incomplete);
  await request.schedule();
  request.changed();
}

async function takeNext(request: Request): Promise<void> {
  const heard = await request.hear();
  if ('kind' in heard) {
    await (heard.kind === 'review' ? review(request, heard) : takeInformation(request, heard));
    return;
  }
  const waiting = request.units.filter(({ state }) => state === 'needs-information');
  if (heard.what === 'reminder') await askFor(request, waiting, heard.daysLeft);
  else withdraw(request);
  await request.schedule();
}

function handleMessages(request: Request): void {
  const { inbox } = request;
  inbox.letIn(messages.reviewUpdate, 'review', reviewMessage);
  inbox.letIn(messages.informationUpdate, 'information', informationMessage);
  setHandler(messages.correctedSignal, () => request.corrected());
  setHandler(messages.requestQuery, () => request.view());
}

/** A letter about the whole request concerns each of its returns: they stand blocked as well, and go on as well. */
async function tellReturns(request: Request, reason: string | null): Promise<void> {
  const numbers = request.units.flatMap(({ rma }) => rma ?? []);
  await Promise.all(numbers.map((number) => tellReturn(number, reason)));
}
