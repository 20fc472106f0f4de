import { HomewardError } from '../../../../client/errors.ts';
import type { Homeward, Once } from '../../../../client/homeward.ts';
import { type RemedyChoice, remedyMessage } from '../../../../client/messages.ts';
import type { Said } from '../said.tsx';

/**
 * Takes the customer's choice. One that was made already is not made again, be it by a second click, and one that was
 * made otherwise stays.
 *
 * @param number of the return
 * @param typed what the chosen radio sends
 * @param once the form's own id
 * @throws {HomewardError} where the return does not take it
 */
export async function takeChoice(
  homeward: Pick<Homeward, 'return' | 'chooseRemedy'>,
  number: string,
  typed: unknown,
  once: Once,
): Promise<Said> {
  const choice = choiceOf(typed);
  if (!choice) return 'unchosen';
  const { waitingOn, remedy, chosenModel } = await homeward.return(number);
  if (remedy !== undefined && waitingOn !== 'customer')
    return remedy === choice.remedy && chosenModel === choice.model ? 'chosen' : 'wrong-stage';
  try {
    await homeward.chooseRemedy(number, choice, 'customer', once);
    return 'chosen';
  } catch (error) {
    if (error instanceof HomewardError && error.code === 'invalid') return 'not-on-offer';
    throw error;
  }
}

function choiceOf(typed: unknown): RemedyChoice | undefined {
  if (typeof typed !== 'string') return undefined;
  const [, model] = /^model:(.*)$/s.exec(typed) ?? [];
  const choice = model === undefined ? { remedy: typed } : { remedy: 'exchange', model };
  return remedyMessage.safeParse(choice).data;
}
