import type { Homeward } from '../../../client/homeward.ts';
import { type ArrivalReport, readNumber, type ReturnView } from '../../../client/messages.ts';
import { fill, texts } from '../texts.ts';
import { already, early, ENDED, refused, type Result, resultOf, unknown, unreadable } from './results.ts';

const { dock: words } = texts;

/** What a first scan finds: the return it belongs to, or why there is none. */
export type Found = { view: ReturnView; result?: never } | { view?: never; result: Result };

/** What was meant as a return number, though it cannot be one. */
const LIKE_A_NUMBER = /^\s*[a-z]{3}-\d{2}-/i;

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

/** A return that waits for its parcel goes on to the next scan; the others say how they stand. */
function awaited(view: ReturnView): Found {
  const { number, stage, possible, receipts, endReasons } = view;
  if (ENDED.has(stage)) return { result: refused(words.refused, words.refusedTodo, endReasons) };
  if (possible.includes('receipt')) return { view };
  const isEarly = stage === 'issued' && receipts.length === 0;
  return { result: isEarly ? early(number) : already(number) };
}
