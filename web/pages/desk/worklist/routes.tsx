import type { Context, Hono } from 'hono';
import { mayDo } from '../../../access.ts';
import type { Parts, WebEnv } from '../../../parts.ts';
import { page } from '../../layout.tsx';
import { Desk } from '../shell.tsx';
import { desk } from '../words.ts';
import { rolesOf } from '../session.ts';
import { askedFor, foundByNumber, shownBy } from './filter.ts';
import { Found, Worklist } from './page.tsx';

/** How many rows a page of the worklist has. */
const ROWS = 50;

/** The page on which the vendor's people find what waits on them. */
export function worklistPages(app: Hono<WebEnv>, parts: Parts): void {
  const { homeward, policies, now } = parts;

  app.get('/desk', async (c) => {
    const search = c.req.query('search')?.trim() ?? '';
    if (search !== '') return found(c, search);
    const shown = shownBy(c.req.query());
    const asked = askedFor(shown, rolesOf(c), ROWS);
    const [requests, returns, advance] = await Promise.all([
      asked.requests && homeward.requests(asked.requests),
      asked.returns && homeward.returns(asked.returns),
      mayDo(c.get('caller'), ['support', 'accounts'])
        ? homeward.outstandingAdvance(shown.vendor === '' ? {} : { vendor: shown.vendor })
        : [],
    ]);
    const listed = {
      advance,
      requests: requests && { views: requests.requests, next: requests.next },
      returns: returns && { views: returns.rmas, next: returns.next },
    };
    return show(c, <Worklist shown={shown} policies={policies} now={now()} {...listed} />);
  });

  async function found(c: Context<WebEnv>, typed: string) {
    const address = foundByNumber(typed);
    if (address !== undefined) return c.redirect(address, 303);
    const { rmas } = await homeward.returns({ serial: typed, limit: ROWS });
    return show(c, <Found typed={typed} views={rmas} policies={policies} now={now()} />);
  }
}

function show(c: Context<WebEnv>, content: ReturnType<typeof Worklist>) {
  return page(c, { title: desk.worklist.title }, <Desk roles={rolesOf(c)}>{content}</Desk>);
}
