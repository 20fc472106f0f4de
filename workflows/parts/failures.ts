import { ApplicationFailure } from '@temporalio/workflow';
import type { z } from 'zod';
import { invalid, wrongStage, type InvalidDetails, type WrongStageDetails } from '../messages/failures.ts';

/**
 * The call does not fit the stage: says where the return stands and what can be done now.
 *
 * @param call the call's name
 * @param subject the return's number or the request's id
 * @param details where it stands and what it takes
 */
export function wrongStageFailure(
  call: string,
  subject: string,
  details: WrongStageDetails,
): ApplicationFailure {
  const { stage, waitingOn, possible } = details;
  const waits = waitingOn ? ` and waits on ${waitingOn}` : '';
  const now =
    possible.length > 0 ? `possible now: ${possible.join(', ')}` : 'nothing more can be done with it';
  return ApplicationFailure.create({
    type: wrongStage,
    nonRetryable: true,
    message: `${subject} does not take ${call} now: it is ${stage}${waits}; ${now}`,
    details: [details],
  });
}

/**
 * The message is at fault in a way only the process can know.
 *
 * @param message what is wrong, in one line
 * @param faults each fault with its path in the message
 */
export function invalidFailure(message: string, faults: InvalidDetails['faults']): ApplicationFailure {
  return ApplicationFailure.create({ type: invalid, nonRetryable: true, message, details: [{ faults }] });
}

/**
 * Refuses a message that is not what it should be: the Temporal UI and command send updates past the client's checks,
 * and one that the process trips over would stop it.
 *
 * @param schema what it should be
 * @throws the failure, with each fault
 */
export function refuseMisshapen(schema: z.ZodType, message: unknown): void {
  const parsed = schema.safeParse(message);
  if (parsed.success) return;
  const faults = parsed.error.issues.map(({ path, message: fault }) => ({
    path: path.map(String).join('.'),
    message: fault,
  }));
  throw invalidFailure('the message does not have the form of this call', faults);
}
