import { ApplicationFailure } from '@temporalio/common';
import { allHandlersFinished, condition, setHandler } from '@temporalio/workflow';
import { issue, startReturn } from '../issuing/issue.ts';
import { tellReturn } from '../issuing/tell-return.ts';
import { correctedSignal } from '../messages/definitions.ts';
import { type Renewed, renewedUpdate } from '../messages/renewal-messages.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { claimSerials } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import { createPost } from '../parts/post.ts';
import type { RenewalInput } from './input.ts';

/**
 * Another number for a return whose own has ended: under the policy version, the facts and the day of the claim it was
 * authorized on, its days counted from now. It ends as failed where the unit is open elsewhere, so that it can be asked
 * for again once it is not.
 *
 * @param input the return as it was authorized
 */
export async function renewalWorkflow(input: RenewalInput): Promise<{ number: string }> {
  let answer: Renewed | undefined;
  setHandler(renewedUpdate, async () => {
    await condition(() => answer !== undefined);
    if (!answer) throw new Error('the number was never renewed');
    return answer;
  });
  const serialKey = normalizeSerial(input.serial);
  const { request, vendor, serial, model, decision, renews } = input;
  const units = [{ serial, serialKey, model }];
  const { taken } = await claimSerials({ request, vendor, at: now(), units, renews });
  if (taken.length > 0) {
    answer = { taken: true };
    await condition(allHandlersFinished);
    throw ApplicationFailure.nonRetryable('the unit has an open request or return already', 'Taken');
  }
  const issued = await issue({ ...input, serialKey });
  const { number, terms } = issued;
  let told: Promise<void> = Promise.resolve();
  const post = createPost(
    { owner: number, vendor, policyVersion: () => decision.policyVersion, request, number },
    [],
    (reason) => {
      told = told.then(() => tellReturn(number, reason));
    },
  );
  setHandler(correctedSignal, () => post.tryAgain());
  post.send('renewed', {
    unit: {
      serial,
      model,
      number,
      validUntil: decision.numberValidDays === null ? null : terms.parcel.on,
      decision,
    },
    renews,
  });
  await startReturn(issued, post.thread());
  answer = { number };
  await post.delivered();
  await told;
  await condition(allHandlersFinished);
  return { number };
}
