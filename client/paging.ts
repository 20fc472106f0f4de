import { UnreadableCursor } from '../records/index.ts';
import { HomewardError } from './errors.ts';
import type { Role } from './homeward.ts';

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

/**
 * What lies on the desks of these roles; support puts right what is blocked, whoever it waits on.
 *
 * @param roles none given: no matter on whose desk
 */
export function desksOf(roles: readonly Role[] | undefined) {
  return roles && { desks: { parties: roles, blocked: roles.includes('support') } };
}
