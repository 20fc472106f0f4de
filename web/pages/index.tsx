import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import type { Parts, WebEnv } from '../parts.ts';
import { LARGEST_BODY, type Problem, refuseSize, statusOf, tooLarge } from '../problems.ts';
import { actingPages } from './acting/routes.tsx';
import { arrivalPages } from './arrivals/routes.tsx';
import { assetFiles } from './assets.ts';
import { deskPages } from './desk/routes.ts';
import { dockPages } from './dock/routes.tsx';
import { homePage } from './home.tsx';
import { page } from './layout.tsx';
import { registerPages } from './register/routes.tsx';
import { requestPages } from './request/routes.tsx';
import { sessionPages } from './session.tsx';
import { simulatorPages } from './simulator/routes.tsx';
import { statusPages } from './status/routes.tsx';
import { texts } from './texts.ts';

const { errors: words } = texts;

/** The largest form with its files, in bytes. */
const LARGEST_FORM = 40 * 1024 * 1024;

/** The addresses that forms with files are sent to. */
const TAKE_FILES = [
  /^\/request$/,
  /^\/requests\/[^/]+\/information$/,
  /^\/returns\/[^/]+\/appeal$/,
  /^\/dock(\/arrivals)?$/,
  /^\/desk\/returns\/[^/]+\/(assessment|inspection)$/,
];

/**
 * The pages: plain HTML that works without scripts.
 *
 * @param parts what they are made of
 */
export function createPages(parts: Parts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(except(takesFiles, bodyLimit({ maxSize: LARGEST_BODY, onError: refuseSize })));
  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: refuseForm }));
  assetFiles(app);
  homePage(app, parts);
  requestPages(app, parts);
  registerPages(app, parts);
  statusPages(app, parts);
  actingPages(app, parts);
  sessionPages(app, parts);
  dockPages(app, parts);
  arrivalPages(app, parts);
  deskPages(app, parts);
  simulatorPages(app, parts);
  return app;
}

function takesFiles(c: Context): boolean {
  return TAKE_FILES.some((address) => address.test(c.req.path));
}

function refuseForm(): never {
  throw tooLarge('40 MB');
}

/** Whether it is a page that was asked for, by somebody with a browser. */
export function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');
}

/**
 * The page that tells of a problem.
 *
 * @param c the call
 * @param problem what went wrong
 */
export function problemPage(c: Context, { kind, detail }: Problem): Response | Promise<Response> {
  const status = statusOf(kind);
  const isMissing = kind === 'not-found' || kind === 'method-not-allowed';
  const title = isMissing ? words.nothing : words.failed;
  const text = isMissing ? words.nothingText : status < 500 ? detail : words.failedText;
  return page(
    c,
    { title, status },
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </>,
  );
}
