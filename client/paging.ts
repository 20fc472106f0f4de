import { UnreadableCursor } from '../records/index.ts';
import { HomewardError } from './errors.ts';

/**
 * A page of a list, where its beginning can be read.
 *
 * @throws {HomewardError} `invalid`, where `after` is not the `next` of a page
 */
export async function readable<Page>(page: Promise<Page>): Promise<Page> {
  try {
    return await page;
  } catch (error) {
    if (!(error instanceof UnreadableCursor)) throw error;
    throw new HomewardError('invalid', error.message, {
      faults: [{ path: 'after', message: error.message }],
    });
  }
}
