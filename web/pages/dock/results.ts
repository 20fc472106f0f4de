import { z } from 'zod';
import { HomewardError } from '../../../client/errors.ts';
import type { ReturnView } from '../../../client/messages.ts';
import { type Reason, reasonSchema } from '../../../policies/index.ts';
import { fill, texts } from '../texts.ts';

const { dock: words } = texts;

/** What the dock is shown about a parcel. */
export type Result = {
  tone: 'accepted' | 'held' | 'refused';
  title: string;
  todo: string;
  reasons: readonly Reason[];
  /** Nothing was recorded: what was typed is to be put right, or sent again. */
  isAgain?: true;
};

/** What a refused receipt says beside its message. */
const refusalDetails = z.object({
  stage: z.string().optional().catch(undefined),
  reasons: z.array(reasonSchema).catch([]),
});

/** Stages in which a return takes nothing more. */
export const ENDED: ReadonlySet<string> = new Set(['closed', 'refused', 'cancelled', 'expired']);

/** The answer to a parcel recorded as one without a return. */
export function recorded(id: string, reasons: readonly Reason[]): Result {
  return { tone: 'held', title: words.recorded, todo: fill(words.recordedTodo, { id }), reasons };
}

/** The answer to a parcel that a return waits for. */
export function belongs({ number, model, serial }: ReturnView): Result {
  const todo = fill(words.belongsTodo, { number, model, serial });
  return { tone: 'held', title: words.belongs, todo, reasons: [], isAgain: true };
}

/**
 * What the dock is told where a call was not carried out.
 *
 * @throws the error itself where the dock can do nothing about it
 */
export function resultOf(error: unknown, number: string): Result {
  if (!(error instanceof HomewardError)) throw error;
  if (error.code === 'unavailable')
    return { ...refused(words.unavailable, words.unavailableTodo), isAgain: true };
  if (error.code === 'not-found') return unknown(number);
  if (error.code !== 'wrong-stage') return faulty(error.message);
  const { stage, reasons } = refusalDetails.parse(error.details);
  if (stage !== undefined && !ENDED.has(stage)) return already(number);
  const todo = reasons.length > 0 ? words.refusedTodo : `${words.refusedTodo} ${error.message}`;
  return refused(words.refused, todo, reasons);
}

/** The answer to something that was not understood. */
export function faulty(what: string): Result {
  return { ...refused(words.faulty, what), isAgain: true };
}

/** The answer to a parcel that is not taken. */
export function refused(title: string, todo: string, reasons: readonly Reason[] = []): Result {
  return { tone: 'refused', title, todo, reasons };
}

/** Its parcel is not waited for yet: a replacement goes out first, for instance. */
export function early(number: string): Result {
  return { tone: 'held', title: words.early, todo: fill(words.earlyTodo, { number }), reasons: [] };
}

/** The answer to a parcel that was scanned before. */
export function already(number: string): Result {
  return { tone: 'held', title: words.already, todo: fill(words.alreadyTodo, { number }), reasons: [] };
}

/** The answer to what fits no return. */
export function unknown(number: string): Result {
  return refused(words.unknown, fill(words.unknownTodo, { number }));
}

/** The answer to a number that has a wrong character. */
export function unreadable(number: string): Result {
  return refused(words.unreadable, fill(words.unreadableTodo, { number }));
}
