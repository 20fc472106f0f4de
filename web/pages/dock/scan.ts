import { z } from 'zod';
import { HomewardError } from '../../../client/errors.ts';
import type { Homeward } from '../../../client/homeward.ts';
import { type ArrivalReport, readNumber, type ReturnView } from '../../../client/messages.ts';
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

/** Whether what was scanned was meant as a return number. */
export function isNumberLike(scanned: string): boolean {
  return readNumber(scanned) !== undefined || LIKE_A_NUMBER.test(scanned);
}

/**
 * Looks up what was scanned first: a return number, or the serial number of a unit with an open return.
 *
 * @param homeward where returns are asked for
 * @param scanned as the scanner typed it
 * @param vendor whose returns; left out: everybody's
 */
export async function find(homeward: Homeward, scanned: string, vendor?: string): Promise<Found> {
  try {
    const number = readNumber(scanned);
    if (number !== undefined) return awaited(await homeward.return(number));
    const { rmas } = await homeward.returns({
      serial: scanned.trim(),
      ...(vendor !== undefined && { vendor }),
    });
    const open = rmas.filter(({ stage }) => !ENDED.has(stage));
    if (open.length > 1) {
      const numbers = open.map((one) => one.number).join(', ');
      return { result: refused(words.several, fill(words.severalTodo, { numbers })) };
    }
    if (open[0]) return awaited(open[0]);
    return { result: isNumberLike(scanned) ? unreadable(scanned) : unknown(scanned) };
  } catch (error) {
    return { result: resultOf(error, scanned) };
  }
}

/** The return that waits for a parcel which was thought to have none. */
export async function awaiting(
  homeward: Homeward,
  { vendor, serial, number }: ArrivalReport,
): Promise<ReturnView | undefined> {
  for (const scanned of [serial, number]) {
    if (scanned === undefined) continue;
    const { view } = await find(homeward, scanned, vendor);
    if (view?.vendor === vendor) return view;
  }
  return undefined;
}

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

export function refused(title: string, todo: string, reasons: readonly Reason[] = []): Result {
  return { tone: 'refused', title, todo, reasons };
}

/** A return that waits for its parcel goes on to the next scan; the others say how they stand. */
function awaited(view: ReturnView): Found {
  const { number, stage, possible, receipts, endReasons } = view;
  if (ENDED.has(stage)) return { result: refused(words.refused, words.refusedTodo, endReasons) };
  if (possible.includes('receipt')) return { view };
  const isEarly = stage === 'issued' && receipts.length === 0;
  return { result: isEarly ? early(number) : already(number) };
}

/** Its parcel is not waited for yet: a replacement goes out first, for instance. */
function early(number: string): Result {
  return { tone: 'held', title: words.early, todo: fill(words.earlyTodo, { number }), reasons: [] };
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
