import { z } from 'zod';
import { HomewardError } from '../../../client/errors.ts';
import type { Homeward } from '../../../client/homeward.ts';
import { readNumber, receiptMessage, type ReturnView } from '../../../client/messages.ts';
import { faultsOf, type Reason, reasonSchema } from '../../../policies/index.ts';
import { fill, texts } from '../texts.ts';

const { dock: words } = texts;

/** What the dock is shown about a parcel. */
export type Result = {
  tone: 'accepted' | 'held' | 'refused';
  title: string;
  todo: string;
  reasons: readonly Reason[];
};

/** What a first scan finds: the return it belongs to, or why there is none. */
export type Found = { view: ReturnView; result?: never } | { view?: never; result: Result };

/** What a refused receipt says beside its message. */
const refusalDetails = z.object({
  stage: z.string().optional().catch(undefined),
  reasons: z.array(reasonSchema).catch([]),
});

/** What was meant as a return number, though it cannot be one. */
const LIKE_A_NUMBER = /^\s*[a-z]{3}-\d{2}-/i;

const ENDED = new Set(['closed', 'refused', 'cancelled', 'expired']);

/**
 * Looks up what was scanned first: a return number, or the serial number of a unit with an open return.
 *
 * @param homeward where returns are asked for
 * @param scanned as the scanner typed it
 */
export async function find(homeward: Homeward, scanned: string): Promise<Found> {
  try {
    const number = readNumber(scanned);
    if (number !== undefined) return awaited(await homeward.return(number));
    const { rmas } = await homeward.returns({ serial: scanned.trim() });
    const open = rmas.filter(({ stage }) => !ENDED.has(stage));
    if (open.length > 1)
      return {
        result: refused(
          words.several,
          fill(words.severalTodo, { numbers: open.map((one) => one.number).join(', ') }),
        ),
      };
    if (open[0]) return awaited(open[0]);
    return { result: LIKE_A_NUMBER.test(scanned) ? unreadable(scanned) : unknown(scanned) };
  } catch (error) {
    return { result: resultOf(error, scanned) };
  }
}

/**
 * Takes a parcel in as it was scanned.
 *
 * @param homeward where returns are asked for
 * @param number the return's number
 * @param given the form's fields
 */
export async function takeIn(
  homeward: Homeward,
  number: string,
  given: ReadonlyMap<string, string>,
): Promise<Result> {
  const receipt = receiptMessage.safeParse(
    {
      scanId: given.get('scanId'),
      serial: given.get('serial'),
      marked: given.get('marked') === 'yes',
      freightCollect: given.get('freightCollect') === 'yes',
      packaging: given.get('packaging'),
      unauthorizedMaterial: given.get('unauthorizedMaterial') === 'yes',
    },
    { reportInput: true },
  );
  if (!receipt.success) {
    const faults = faultsOf(receipt.error).map(({ path, message }) => `${path} ${message}`);
    return refused(words.faulty, `${faults.join('; ')}.`);
  }
  try {
    const { accepted, held, reasons } = await homeward.receive(number, receipt.data);
    if (accepted) return { tone: 'accepted', title: words.accepted, todo: words.acceptedTodo, reasons };
    if (held) return { tone: 'held', title: words.held, todo: words.heldTodo, reasons };
    return refused(words.refused, words.refusedTodo, reasons);
  } catch (error) {
    return resultOf(error, number);
  }
}

/** The answer to a parcel recorded as one without a return. */
export function recorded(id: string, reasons: readonly Reason[]): Result {
  return { tone: 'held', title: words.recorded, todo: fill(words.recordedTodo, { id }), reasons };
}

/**
 * What the dock is told where a call was not carried out.
 *
 * @throws the error itself where the dock can do nothing about it
 */
export function resultOf(error: unknown, number: string): Result {
  if (!(error instanceof HomewardError)) throw error;
  if (error.code === 'unavailable') return refused(words.unavailable, words.unavailableTodo);
  if (error.code === 'not-found') return unknown(number);
  if (error.code !== 'wrong-stage') return refused(words.faulty, error.message);
  const { stage, reasons } = refusalDetails.parse(error.details);
  if (stage !== undefined && !ENDED.has(stage)) return already(number);
  const todo = reasons.length > 0 ? words.refusedTodo : `${words.refusedTodo} ${error.message}`;
  return refused(words.refused, todo, reasons);
}

/** A return whose parcel is still to come goes on to the next scan; the others say how they stand. */
function awaited(view: ReturnView): Found {
  if (ENDED.has(view.stage)) return { result: refused(words.refused, words.refusedTodo, view.endReasons) };
  const isHeld = view.stage === 'issued' && view.waitingOn === 'support';
  return view.stage === 'issued' && !isHeld ? { view } : { result: already(view.number) };
}

function already(number: string): Result {
  return { tone: 'held', title: words.already, todo: fill(words.alreadyTodo, { number }), reasons: [] };
}

function unknown(number: string): Result {
  return refused(words.unknown, fill(words.unknownTodo, { number }));
}

function unreadable(number: string): Result {
  return refused(words.unreadable, fill(words.unreadableTodo, { number }));
}

function refused(title: string, todo: string, reasons: readonly Reason[] = []): Result {
  return { tone: 'refused', title, todo, reasons };
}
