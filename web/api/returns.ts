import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { returnsFilter, returnView } from '../../client/messages.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { seenBy } from '../views.ts';
import { byNumber, get, none } from './call.ts';

const page = z.object({ rmas: z.array(returnView), next: z.string().optional() }).meta({ id: 'Returns' });

/** The calls that look at returns. */
export function returnCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  const { homeward } = parts;
  const group = 'Returns';

  api.openapi(
    get(parts, {
      path: '/api/v1/rmas/{number}',
      group,
      summary: 'Where a return stands',
      rights: ['customer', 'staff'],
      params: byNumber,
      query: none,
      answer: returnView,
    }),
    async (c) => c.json(seenBy(await homeward.return(c.req.valid('param').number), c.get('caller')), 200),
  );

  api.openapi(
    get(parts, {
      path: '/api/v1/rmas',
      group,
      summary: 'Find returns',
      rights: ['staff'],
      params: none,
      query: returnsFilter,
      answer: page,
    }),
    async (c) => c.json(await homeward.returns(c.req.valid('query')), 200),
  );
}
