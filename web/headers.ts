import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

const own = ["'self'"];
const nothing = ["'none'"];

/** Headers of every answer: only our own style and script, no frame around us. */
export const safeHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: nothing,
    styleSrc: own,
    scriptSrc: own,
    imgSrc: own,
    formAction: own,
    baseUri: nothing,
    frameAncestors: nothing,
  },
  referrerPolicy: false,
});

/**
 * Answers are private: nobody on the way keeps them, and their addresses, which may hold a link's token, are told to
 * nobody; unless the answer itself says otherwise.
 */
export const privateAnswers = createMiddleware(async (c, next) => {
  await next();
  setDefault(c.res.headers, 'Cache-Control', 'no-store');
  setDefault(c.res.headers, 'Referrer-Policy', 'no-referrer');
});

function setDefault(headers: Headers, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}
