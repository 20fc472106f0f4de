import { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { privateAnswers, safeHeaders } from './headers.ts';
import { createApi } from './api/index.ts';
import { logged } from './log.ts';
import type { Parts, WebEnv } from './parts.ts';
import { problemOf, problemResponse, statusOf } from './problems.ts';

/**
 * The API and the pages over a client, as one application that needs no network to be called.
 *
 * @param parts the client, the policies and what else it is made of
 * @example (await createApp(parts).request('/healthz')).status
 */
export function createApp(parts: Parts): OpenAPIHono<WebEnv> {
  const app = new OpenAPIHono<WebEnv>();
  app.use(requestId(), logged(parts.log), safeHeaders, privateAnswers);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_, methods) =>
        problemResponse(
          { kind: 'method-not-allowed', detail: `This address takes ${methods.join(', ')}.` },
          { Allow: methods.join(', ') },
        ),
    }),
  );
  app.route('/', createApi(parts));
  app.notFound(() => problemResponse({ kind: 'not-found', detail: 'There is nothing at this address.' }));
  app.onError((error, c) => {
    const problem = problemOf(error);
    const level = statusOf(problem.kind) >= 500 ? 'error' : 'debug';
    parts.log[level]({ requestId: c.get('requestId'), err: error }, problem.detail);
    return problemResponse(problem);
  });
  return app;
}
