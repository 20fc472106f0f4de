import { createHash, timingSafeEqual } from 'node:crypto';
import { type Role, roles } from '../client/homeward.ts';
import type { Parts } from './parts.ts';

const FIRST_TRY = 'first-try token';

/** Who makes a call: somebody of the vendor, or the customer whose link it is. */
export type Caller = { kind: 'staff'; name: string; roles: readonly Role[] } | { kind: 'customer' };

/** Who may make a call: staff with this role, any staff, or the customer by the return's link. */
export type Right = Role | 'staff' | 'customer';

/**
 * Who presents a staff token.
 *
 * @returns undefined where nobody does
 */
export async function staffOf(
  { homeward, staffToken }: Pick<Parts, 'homeward' | 'staffToken'>,
  token: string,
): Promise<(Caller & { kind: 'staff' }) | undefined> {
  if (staffToken !== undefined && isSame(token, staffToken)) return { kind: 'staff', name: FIRST_TRY, roles };
  const found = await homeward.staff(token);
  return found ? { kind: 'staff', ...found } : undefined;
}

/**
 * Who makes a call about a request or return.
 *
 * @param credentials the bearer of the Authorization header and the link token of the address
 * @param id the request or return it is about
 * @returns undefined without a credential that counts here
 */
export async function callerOf(
  parts: Pick<Parts, 'homeward' | 'staffToken'>,
  credentials: { bearer: string | undefined; linkToken: string | undefined },
  id: string | undefined,
): Promise<Caller | undefined> {
  const { bearer, linkToken } = credentials;
  const staff = bearer === undefined ? undefined : await staffOf(parts, bearer);
  if (staff) return staff;
  for (const token of [bearer, linkToken])
    if (token !== undefined && id !== undefined && (await parts.homeward.opens(token, id)))
      return { kind: 'customer' };
  return undefined;
}

/**
 * Who of the vendor's people it is, by an id that says nothing of him; the token of a first try is nobody.
 */
export function personOf(caller: Caller): string | undefined {
  if (caller.kind !== 'staff' || caller.name === FIRST_TRY) return undefined;
  return createHash('sha256').update(caller.name).digest('hex').slice(0, 16);
}

/** Whether the caller has one of these rights. */
export function mayDo(caller: Caller, rights: readonly Right[]): boolean {
  return rights.some((right) =>
    right === 'customer'
      ? caller.kind === 'customer'
      : caller.kind === 'staff' && (right === 'staff' || caller.roles.includes(right)),
  );
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
