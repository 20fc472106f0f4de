import type { Context } from 'hono';
import type { Role } from '../../../client/homeward.ts';
import type { WebEnv } from '../../parts.ts';

/** The roles of whoever has signed in. */
export function rolesOf(c: Context<WebEnv>): readonly Role[] {
  const caller = c.get('caller');
  return caller.kind === 'staff' ? caller.roles : [];
}
