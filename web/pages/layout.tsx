import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reason } from '../../policies/index.ts';
import { withDaysInWords } from './format.ts';
import { fill, texts } from './texts.ts';

const { common } = texts;

/**
 * Answers with a whole page.
 *
 * @param c the call
 * @param about title and status of the page
 * @param content what stands on it
 */
export function page(
  c: Context,
  { title, status = 200 }: { title: string; status?: ContentfulStatusCode },
  content: Child,
): Response | Promise<Response> {
  return c.html(html`<!doctype html>${(<Page title={title}>{content}</Page>)}`, status);
}

/** The clauses that decided something, each in a sentence. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map(({ clause, says }) => (
        <li>
          {withDaysInWords(says)} <small>{fill(common.clause, { clause })}</small>
        </li>
      ))}
    </ul>
  );
}

/** Texts of the vendor that must be seen here. */
export function Notices({ title, notices }: { title: string; notices: readonly Reason[] }) {
  if (notices.length === 0) return null;
  return (
    <aside class="notices">
      <h2>{title}</h2>
      <Reasons reasons={notices} />
    </aside>
  );
}

function Page({ title, children }: { title: string; children?: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${common.brand}`}</title>
        <link rel="icon" href="/assets/homeward.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/homeward.css" />
      </head>
      <body>
        <a class="skip" href="#content">
          {common.skip}
        </a>
        <header>
          <a href="/">{common.brand}</a>
        </header>
        <main id="content">{children}</main>
        <footer>{common.footer}</footer>
      </body>
    </html>
  );
}
