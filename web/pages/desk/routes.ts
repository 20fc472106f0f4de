import type { Hono } from 'hono';
import type { Parts, WebEnv } from '../../parts.ts';
import { ownFormsOnly, signedIn } from '../session.tsx';
import { requestDeskPages } from './request/routes.tsx';
import { returnDeskPages } from './return/routes.tsx';
import { worklistPages } from './worklist/routes.tsx';

/** The pages of the vendor's own people: what waits on them, and what they do about it. */
export function deskPages(app: Hono<WebEnv>, parts: Parts): void {
  app.use('/desk', ownFormsOnly(parts), signedIn(parts, 'staff'));
  app.use('/desk/*', ownFormsOnly(parts), signedIn(parts, 'staff'));
  worklistPages(app, parts);
  requestDeskPages(app, parts);
  returnDeskPages(app, parts);
}
