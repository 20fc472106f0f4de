import { createHmac } from 'node:crypto';

/**
 * The secret part of a customer's link: derived from the id, so that nothing of it is stored.
 *
 * @param secret the installation's link secret
 * @param id the request's id or the return's number
 */
export function linkTokenOf(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`link:${id}`).digest('base64url').slice(0, 32);
}
