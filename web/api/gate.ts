import type { Context, MiddlewareHandler } from 'hono';
import type { Once } from '../../client/homeward.ts';
import { readNumber } from '../../client/messages.ts';
import { callerOf, mayDo, type Right } from '../access.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { Refusal } from '../problems.ts';

/**
 * Lets a call through only for those who have one of these rights; the caller is kept for the handler.
 *
 * @param rights none: anybody may make the call
 */
export function gate(parts: Parts, rights: readonly Right[]): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (rights.length > 0) {
      const number = c.req.param('number');
      const id = number === undefined ? c.req.param('id') : asNumber(number);
      const bearer = bearerOf(c.req.header('authorization'));
      const caller = await callerOf(parts, { bearer, linkToken: c.req.query('t') }, id);
      if (!caller) throw new Refusal({ kind: 'unauthorized', detail: wanted(rights) });
      if (!mayDo(caller, rights))
        throw new Refusal({ kind: 'forbidden', detail: `This call is for ${list(rights)}.` });
      c.set('caller', caller);
    }
    await next();
  };
}

/** The token that an Authorization header presents. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
}

/** A return number as it is printed, however it was typed; one that is mistyped stays as it is. */
export function asNumber(typed: string): string {
  return readNumber(typed) ?? typed;
}

/** The call's own id, from its Idempotency-Key header. */
export function onceOf(c: Context): Once {
  const key = c.req.header('idempotency-key');
  return key === undefined ? {} : { key };
}

function wanted(rights: readonly Right[]): string {
  const staff = rights.some((right) => right !== 'customer') && 'a staff token as Authorization: Bearer';
  const link = rights.includes('customer') && "the token of the return's own link, as ?t= or as the bearer";
  return `Send ${[staff, link].filter(Boolean).join(', or ')}; what was sent opens nothing here.`;
}

function list(rights: readonly Right[]): string {
  return rights.map((right) => (right === 'customer' ? 'the customer' : right)).join(', ');
}
