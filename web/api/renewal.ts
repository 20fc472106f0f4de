import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Homeward } from '../../client/homeward.ts';
import { renewalWanted, renewedRequest, renewedReturn } from '../../client/messages.ts';
import { type Caller } from '../access.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { seenBy } from '../views.ts';
import { byNumber, post } from './call.ts';
import { sideOf } from './steps/step.ts';

/** The call that puts another number in the place of one. */
export function renewalCall(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  api.openapi(
    post(parts, {
      path: '/api/v1/rmas/{number}/renewal',
      group: 'Returns',
      summary: 'Another number in the place of one that has expired, or still waits for its parcel',
      description:
        'Where the policy reissues numbers: the return under its new number, its days counted from today. Else, and always with another serial number: a request with the same data, reviewed anew. A number is replaced once; asked for again, the answer is the same.',
      rights: ['customer', 'support'],
      params: byNumber,
      body: renewalWanted,
      answer: z.union([renewedReturn, renewedRequest]),
    }),
    async (c) => {
      const caller = c.get('caller');
      const { number } = c.req.valid('param');
      const renewal = await parts.homeward.renew(number, c.req.valid('json'), sideOf(caller));
      return c.json(shown(parts, renewal, caller), 200);
    },
  );
}

function shown(
  { homeward, publicUrl }: Pick<Parts, 'homeward' | 'publicUrl'>,
  renewal: Awaited<ReturnType<Homeward['renew']>>,
  caller: Caller,
) {
  const urlOf = (kind: 'requests' | 'returns', id: string) =>
    `${publicUrl}/${kind}/${id}?t=${encodeURIComponent(homeward.linkToken(id))}`;
  if ('rma' in renewal) {
    const { rma } = renewal;
    return { ...seenBy(rma, caller), statusUrl: urlOf('returns', rma.number) };
  }
  const { id, stage, units } = renewal.request;
  return { request: { id, statusUrl: urlOf('requests', id), stage, units } };
}
