import type { Context } from 'hono';
import type { Parts, WebEnv } from '../../parts.ts';

/**
 * The token of the customer's link, where it opens this request or return.
 *
 * @param c the call, with the token as `?t=`
 * @param id the request or return
 */
export async function linkOf(
  c: Context<WebEnv>,
  { homeward }: Parts,
  id: string,
): Promise<string | undefined> {
  const token = c.req.query('t');
  return token !== undefined && (await homeward.opens(token, id)) ? token : undefined;
}

/** The address of a status page with its link's token, and what is said on it. */
export function statusPath(kind: 'requests' | 'returns', id: string, token: string, said?: string): string {
  const query = new URLSearchParams({ t: token, ...(said !== undefined && { said }) });
  return `/${kind}/${encodeURIComponent(id)}?${query.toString()}`;
}
