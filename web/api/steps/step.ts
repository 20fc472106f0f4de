import type { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { Homeward, Once } from '../../../client/homeward.ts';
import {
  type CancellationAnswer,
  type InspectionAnswer,
  returnView,
  type ReturnView,
} from '../../../client/messages.ts';
import { type Fault, faultsOf } from '../../../policies/index.ts';
import type { Caller, Right } from '../../access.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { seenBy } from '../../views.ts';
import { byNumber, post } from '../call.ts';
import { onceOf } from '../gate.ts';

type Answer = ReturnView | InspectionAnswer | CancellationAnswer;

/** Which return a call is about, who makes it and its own id. */
type Sent = { number: string; once: Once; caller: Caller };

type Described<M> = {
  /** The call as a return's `possible` names it; its path, where `path` does not say otherwise. */
  call: string;
  path?: string;
  summary: string;
  rights: readonly Right[];
  body: z.ZodType<M>;
  /** What it answers, where that is not the return. */
  answer?: z.ZodType<Answer>;
  take: (homeward: Homeward, sent: Sent & { message: M }) => Promise<Answer>;
};

/** A call that carries a return on: over HTTP, and from a form of our own pages. */
export type Step = {
  call: string;
  rights: readonly Right[];
  /** Adds the call to the API. */
  register(api: OpenAPIHono<WebEnv>, parts: Parts): void;
  /**
   * Makes the call with a body that nobody has looked at yet.
   *
   * @returns the faults of the body; none: the call was made
   * @throws {HomewardError} as the call does
   */
  send(homeward: Homeward, given: unknown, sent: Sent): Promise<Fault[]>;
};

/** A call about a return, from what it says of itself and what it does. */
export function step<M>(described: Described<M>): Step {
  const { call, path = call, summary, rights, body, answer = returnView, take } = described;
  return {
    call,
    rights,
    register(api, parts) {
      const route = post(parts, {
        path: `/api/v1/rmas/{number}/${path}`,
        group: 'Steps',
        summary,
        rights,
        params: byNumber,
        body,
        answer,
      });
      api.openapi(route, async (c) => {
        const caller = c.get('caller');
        const { number } = c.req.valid('param');
        const sent = { number, message: c.req.valid('json'), once: onceOf(c), caller };
        const told = await take(parts.homeward, sent);
        return c.json('timeline' in told ? seenBy(told, caller) : told, 200);
      });
    },
    async send(homeward, given, sent) {
      const parsed = body.safeParse(given, { reportInput: true });
      if (!parsed.success) return faultsOf(parsed.error);
      await take(homeward, { ...sent, message: parsed.data });
      return [];
    },
  };
}

/** On whose side a caller is, where customer and support may make the same call. */
export function sideOf(caller: Caller): 'support' | 'customer' {
  return caller.kind === 'customer' ? 'customer' : 'support';
}
