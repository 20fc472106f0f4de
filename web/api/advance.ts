import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { advanceFilter, outstandingAdvance } from '../../client/messages.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { get, none } from './call.ts';

/** The call about advance replacements. */
export function advanceCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  api.openapi(
    get(parts, {
      path: '/api/v1/advance',
      group: 'Returns',
      summary: 'What is outstanding from advance replacements, from whom and since when',
      rights: ['support', 'accounts'],
      params: none,
      query: advanceFilter,
      answer: z.object({ advance: z.array(outstandingAdvance) }).meta({ id: 'Advance' }),
    }),
    async (c) => c.json({ advance: await parts.homeward.outstandingAdvance(c.req.valid('query')) }, 200),
  );
}
