import { HomewardError } from '../../../client/errors.ts';
import type { ReturnView } from '../../../client/messages.ts';
import type { Parts } from '../../parts.ts';

/** A photo or other file of a return. */
export type KnownFile = { id: string; type: string };

/** What a customer's page shows of a return beyond what its customer may read: that something is so, and not why. */
export type Behind = {
  isHeld: boolean;
  hasPaymentFailed: boolean;
  photos: { dock: readonly KnownFile[]; bench: readonly KnownFile[] };
};

/**
 * What lies behind a return.
 *
 * @param parts where files are found
 * @param whole the return as staff see it
 */
export async function behind({ homeward }: Pick<Parts, 'homeward'>, whole: ReturnView): Promise<Behind> {
  const { dock, bench } = photosOf(whole);
  const known = async (ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => knownFile(homeward, id)))).flat();
  return {
    isHeld: whole.hold !== undefined,
    hasPaymentFailed: whole.paymentFailure !== undefined,
    photos: { dock: await known(dock), bench: await known(bench) },
  };
}

/** Every file that belongs to a return itself: what dock and bench took of it, and what came with the appeal. */
export function filesOf(whole: ReturnView): ReadonlySet<string> {
  const { dock, bench } = photosOf(whole);
  return new Set([...dock, ...bench, ...(whole.appeal?.files ?? [])]);
}

function photosOf({ receipts, assessments, inspections }: ReturnView) {
  return { dock: named(receipts), bench: named([...assessments, ...inspections]) };
}

function named(seen: readonly { photos?: string[] | undefined }[]): string[] {
  return [...new Set(seen.flatMap(({ photos = [] }) => photos))];
}

/** A file that is not kept any more is not shown. */
async function knownFile(homeward: Parts['homeward'], id: string): Promise<KnownFile[]> {
  try {
    const { type } = await homeward.file(id);
    return [{ id, type }];
  } catch (error) {
    if (error instanceof HomewardError && error.code === 'not-found') return [];
    throw error;
  }
}
