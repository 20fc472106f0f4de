import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { privateAnswers, safeHeaders } from './headers.ts';
import { createApi } from './api/index.ts';
import { logged } from './log.ts';
import type { Parts, WebEnv } from './parts.ts';
import { createPages, problemPage, wantsPage } from './pages/index.tsx';
import { type Problem, problemOf, problemResponse, Refusal } from './problems.ts';

/**
 * The API and the pages over a client, as one application that needs no network to be called.
 *
 * @param parts the client, the policies and what else it is made of
 * @example (await createApp(parts).request('/healthz')).status
 */
export function createApp(parts: Parts): OpenAPIHono<WebEnv> {
  const app = new OpenAPIHono<WebEnv>();
  app.use(requestId(), logged(parts.log), safeHeaders, privateAnswers);
  app.use(withoutNul);
  app.use(methodNotAllowed({ app, onMethodNotAllowed }));
  app.route('/', createApi(parts));
  app.route('/', createPages(parts));
  app.notFound((c) => tell(c, { kind: 'not-found', detail: NOTHING_HERE }));
  app.onError((error, c) => {
    const problem = problemOf(error);
    const id = c.get('requestId');
    if (problem.kind === 'internal') parts.log.error({ requestId: id, err: error }, problem.detail);
    else parts.log.debug({ requestId: id, kind: problem.kind, cause: error.cause }, problem.detail);
    return tell(c, problem);
  });
  return app;
}

const NOTHING_HERE = 'There is nothing at this address.';

/** No address has a NUL in it; PostgreSQL takes none in a text. */
const withoutNul: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.req.url.includes('%00')) throw new Refusal({ kind: 'not-found', detail: NOTHING_HERE });
  await next();
};

function tell(c: Context, problem: Problem): Response | Promise<Response> {
  return wantsPage(c) ? problemPage(c, problem) : problemResponse(problem);
}

function onMethodNotAllowed(_: Context, methods: string[]): Response {
  const allowed = methods.join(', ');
  const problem = { kind: 'method-not-allowed', detail: `This address takes ${allowed}.` } as const;
  return problemResponse(problem, { Allow: allowed });
}
