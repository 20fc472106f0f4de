import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { instant } from '../../client/messages.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { byId, post } from './call.ts';

const erased = z
  .object({ request: z.string(), erasedAt: instant.meta({ description: 'the first time it was done' }) })
  .meta({ id: 'Erased' });

/** The call that removes what is kept of a person. */
export function erasureCall(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  api.openapi(
    post(parts, {
      path: '/api/v1/requests/{id}/erasure',
      group: 'Requests',
      summary: 'Erase what is kept of whoever made the request',
      description:
        'The contact, the files and what anybody wrote in his own words, once every return of the request has ended; what was decided and done stays.',
      rights: ['support'],
      params: byId,
      body: z.strictObject({}),
      answer: erased,
    }),
    async (c) => c.json(await parts.homeward.erase(c.req.valid('param').id), 200),
  );
}
