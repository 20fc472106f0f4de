import type { Context, Hono, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { mayDo, type Right, staffOf } from '../access.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { Input } from './fields.tsx';
import { page } from './layout.tsx';
import { texts } from './texts.ts';

const COOKIE = 'homeward-staff';
const HOURS_12 = 12 * 60 * 60;

/** Pages to which signing in leads back. */
const STAFF_PAGE = /^\/(desk|dock|arrivals)(\/[\w.-]+)*$/;

const { signIn: words } = texts;

/** Forms that a cookie vouches for are taken from our own pages only. */
export function ownFormsOnly({ publicUrl }: Parts): MiddlewareHandler<WebEnv> {
  const { origin: ours } = new URL(publicUrl);
  const check = csrf({ origin: (origin, c) => origin === ours || origin === new URL(c.req.url).origin });
  return async (c, next) => {
    c.header('Referrer-Policy', 'same-origin');
    return check(c, next);
  };
}

/** Lets staff with this right through to a page, and shows others where to sign in. */
export function signedIn(parts: Parts, right: Right): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const token = getCookie(c, COOKIE);
    const caller = token === undefined ? undefined : await staffOf(parts, token);
    if (!caller) return c.redirect(c.req.method === 'GET' ? signInFor(c.req.path) : signInFor(), 303);
    if (!mayDo(caller, [right])) return showSignIn(c, 403, words.noRole);
    c.set('caller', caller);
    return next();
  };
}

/** The pages on which staff sign in and out. */
export function sessionPages(app: Hono<WebEnv>, parts: Parts): void {
  const secure = parts.publicUrl.startsWith('https:');
  app.use('/sign-in', ownFormsOnly(parts));
  app.use('/sign-out', ownFormsOnly(parts));

  app.get('/sign-in', (c) => showSignIn(c, 200));

  app.post('/sign-in', async (c) => {
    const { token } = await c.req.parseBody();
    const given = typeof token === 'string' ? token.trim() : '';
    const caller = given === '' ? undefined : await staffOf(parts, given);
    if (!caller) return showSignIn(c, 401, words.wrong);
    setCookie(c, COOKIE, given, { httpOnly: true, sameSite: 'Strict', secure, path: '/', maxAge: HOURS_12 });
    const isDock = caller.roles.every((role) => role === 'dock');
    return c.redirect(wantedPage(c) ?? (isDock ? '/dock' : '/desk'), 303);
  });

  app.post('/sign-out', (c) => {
    deleteCookie(c, COOKIE, { path: '/', secure });
    return c.redirect('/', 303);
  });
}

function showSignIn(c: Context, status: 200 | 401 | 403, error?: string) {
  const form = {
    values: new Map<string, string>(),
    errors: new Map(error === undefined ? [] : [['token', error]]),
  };
  return page(
    c,
    { title: words.title, status },
    <form class="narrow" method="post" action={signInFor(wantedPage(c))}>
      <h1>{words.title}</h1>
      <Input
        form={form}
        name="token"
        type="password"
        label={words.token}
        hint={words.hint}
        autocomplete="current-password"
        autofocus
        required
      />
      <button>{words.submit}</button>
    </form>,
  );
}

/** Where to sign in, and to go from there. */
function signInFor(to?: string): string {
  return to === undefined ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
}

/** The page that was wanted before signing in: one of ours, whatever the address says. */
function wantedPage(c: Context): string | undefined {
  const wanted = c.req.path === '/sign-in' ? c.req.query('to') : c.req.path;
  return wanted !== undefined && STAFF_PAGE.test(wanted) ? wanted : undefined;
}
