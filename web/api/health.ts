import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Parts, WebEnv } from '../parts.ts';
import { problemSchema, Refusal } from '../problems.ts';

const PATIENCE = 5000;

const partNames = { temporal: 'the Temporal server', worker: 'a worker', records: 'the records' };

const up = z.object({
  status: z.literal('up'),
  policyFaults: z
    .int()
    .optional()
    .meta({ description: 'faults in policy files: the log names them; the last good versions are in force' }),
});

/** `GET /healthz`: 200 once everything a return needs answers, else 503 naming what does not. */
export function healthCall(api: OpenAPIHono<WebEnv>, { homeward, policies }: Parts): void {
  api.openapi(
    {
      method: 'get',
      path: '/healthz',
      operationId: 'get-healthz',
      tags: ['Health'],
      summary: 'Whether all of it is up',
      security: [],
      responses: {
        200: {
          description: 'All of it is up',
          content: { 'application/json': { schema: up } },
        },
        503: {
          description: 'Something is not; the document names it',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    },
    async (c) => {
      const health = await inTime(homeward.health());
      const absent = (['temporal', 'worker', 'records'] as const).filter((part) => !health[part]);
      if (absent.length > 0)
        throw new Refusal({
          kind: 'unavailable',
          detail: `There is no answer from ${absent.map((part) => partNames[part]).join(', ')}.`,
          extensions: { ...health },
        });
      const policyFaults = policies.faults().length;
      return c.json({ status: 'up' as const, ...(policyFaults > 0 && { policyFaults }) }, 200);
    },
  );
}

async function inTime(asked: ReturnType<Parts['homeward']['health']>) {
  let timer: NodeJS.Timeout | undefined;
  const none = new Promise<{ temporal: false; worker: false; records: false }>((resolve) => {
    timer = setTimeout(() => resolve({ temporal: false, worker: false, records: false }), PATIENCE);
  });
  try {
    return await Promise.race([asked, none]);
  } finally {
    clearTimeout(timer);
  }
}
