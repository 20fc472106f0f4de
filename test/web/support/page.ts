import type { Hono } from 'hono';
import type { WebEnv } from '../../../web/parts.ts';

type App = Pick<Hono<WebEnv>, 'request'>;

/** What a filled form sends, from a page of our own. */
export function form(fields: Record<string, string>, cookie?: string): RequestInit {
  return {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'text/html',
      'Sec-Fetch-Site': 'same-origin',
      ...(cookie !== undefined && { Cookie: cookie }),
    },
    body: new URLSearchParams(fields).toString(),
  };
}

/** What a filled form with files sends, from a page of our own. */
export function withFiles(
  fields: Record<string, string>,
  files: Record<string, readonly Buffer[]>,
  cookie?: string,
): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, contents] of Object.entries(files))
    for (const content of contents) body.append(name, new Blob([new Uint8Array(content)]), 'holiday.jpg');
  const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' };
  return { method: 'POST', headers: { ...headers, ...(cookie !== undefined && { Cookie: cookie }) }, body };
}

/** The text of a page as a reader sees it. */
export async function readable(answer: Response | Promise<Response>): Promise<string> {
  const text = await (await answer).text();
  return text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
}

/** The value of a field as the page holds it. */
export function valueOf(page: string, name: string): string | undefined {
  const tag = page.match(/<input[^>]*>/g)?.find((one) => one.includes(`name="${name}"`));
  return /value="([^"]*)"/.exec(tag ?? '')?.[1];
}

/** Signs in at the dock and gives the cookie. */
export async function signIn(app: App, token: string): Promise<string> {
  const answer = await app.request('/sign-in', form({ token }));
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}
