import { ApplicationFailure } from '@temporalio/workflow';
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
