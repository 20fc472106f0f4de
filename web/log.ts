import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { WebEnv } from './parts.ts';

/** Asked every few seconds by whoever watches over the process. */
const HEALTH = '/healthz';

/** Logs each call in one line; never its query, which may hold a link's token. */
export function logged(log: Logger): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const ms = Math.round(performance.now() - began);
    const { method, path } = c.req;
    log[path === HEALTH ? 'debug' : 'info'](
      { requestId: c.get('requestId'), method, path, status: c.res.status, ms },
      'answered',
    );
  };
}
