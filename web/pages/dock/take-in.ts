import type { Homeward } from '../../../client/homeward.ts';
import { receiptMessage, type ReturnView } from '../../../client/messages.ts';
import { faultsOf } from '../../../policies/index.ts';
import { texts } from '../texts.ts';
import { typed } from './given.ts';
import { faulty, refused, type Result, resultOf } from './results.ts';

const { dock: words } = texts;

/**
 * Takes a parcel in as it was scanned.
 *
 * @param homeward where returns are asked for
 * @param number the return's number
 * @param given the form's fields
 * @param photos ids of the photos that came with it
 */
export async function takeIn(
  homeward: Homeward,
  number: string,
  given: ReadonlyMap<string, string>,
  photos: readonly string[],
): Promise<Result> {
  const isEmpty = given.get('empty') === 'yes';
  try {
    const receipt = receiptMessage.safeParse(
      {
        scanId: given.get('scanId'),
        serial: given.get('serial') ?? (isEmpty ? await serialOf(homeward, number) : undefined),
        ...typed(given, 'partNumber', 'model'),
        marked: given.get('marked') === 'yes',
        freightCollect: given.get('freightCollect') === 'yes',
        packaging: given.get('packaging'),
        unauthorizedMaterial: given.get('unauthorizedMaterial') === 'yes',
        ...(isEmpty && { empty: true }),
        ...(photos.length > 0 && { photos }),
      },
      { reportInput: true },
    );
    if (!receipt.success) {
      const faults = faultsOf(receipt.error).map(({ path, message }) => `${path} ${message}`);
      return faulty(`${faults.join('; ')}.`);
    }
    const { accepted, held, reasons } = await homeward.receive(number, receipt.data);
    if (accepted) return { tone: 'accepted', title: words.accepted, todo: words.acceptedTodo, reasons };
    if (held) return { tone: 'held', title: words.held, todo: words.heldTodo, reasons };
    return refused(words.refused, words.refusedTodo, reasons);
  } catch (error) {
    return resultOf(error, number);
  }
}

/** An empty box shows no serial number: it is that of the unit that was to come. */
async function serialOf(homeward: Homeward, number: string): Promise<string> {
  const { serial }: ReturnView = await homeward.return(number);
  return serial;
}
