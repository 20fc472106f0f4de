import { type FileUse, readNumber, type Records } from '../records/index.ts';
import { HomewardError } from './errors.ts';

type Files = Records['files'];

/**
 * Takes the photos that a call names, all or none, so that they are kept with what they show.
 *
 * @param owner the request or arrival whose they become, and the unit they show
 * @param photos ids, as their uploads answered them
 * @param field what they are called in the call
 * @returns gives back those that were taken, for a call that is turned down
 * @throws {HomewardError} `invalid`, with the path of each id that is not known or another's
 */
export async function keepPhotos(
  files: Files,
  owner: { id: string; serial: string },
  photos: readonly string[] = [],
  field = 'photos',
): Promise<() => Promise<void>> {
  if (photos.length === 0) return async () => {};
  const uses: FileUse[] = [{ serial: owner.serial, evidence: 'photo' }];
  const { unknown, taken } = await files.take(owner.id, new Map(photos.map((id) => [id, uses])));
  if (unknown.length > 0) {
    const message = 'is not the id of a photo that is here; upload it again';
    const faults = photos.flatMap((id, at) =>
      unknown.includes(id) ? [{ path: `${field}[${at}]`, message }] : [],
    );
    throw new HomewardError('invalid', 'a photo that was named is not here', { faults });
  }
  return () => files.release(owner.id, taken);
}

/**
 * Makes a call about a return that names photos: they are kept with its request, and given back where the call is
 * turned down.
 *
 * @param number the return's number; of one that nobody knows the call itself says so
 * @param field what they are called in the call
 * @throws {HomewardError} `invalid` where a photo is not known, and whatever the call throws
 */
export async function withPhotos<T>(
  records: Pick<Records, 'files' | 'returns'>,
  number: string,
  photos: readonly string[] | undefined,
  call: () => Promise<T>,
  field?: string,
): Promise<T> {
  const row =
    photos === undefined ? undefined : await records.returns.findByNumber(readNumber(number) ?? number);
  if (!row) return call();
  const owner = { id: row.request, serial: row.serial };
  const giveBack = await keepPhotos(records.files, owner, photos, field);
  return orGivenBack(call, giveBack);
}

/** Makes a call, and gives back what was taken for it where it is turned down and not merely left without an answer. */
export async function orGivenBack<T>(call: () => Promise<T>, giveBack: () => Promise<void>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof HomewardError && error.code !== 'unavailable') await giveBack();
    throw error;
  }
}
