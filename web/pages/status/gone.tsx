import type { Context } from 'hono';
import { page } from '../layout.tsx';
import { texts } from '../texts.ts';

/** What a link says that opens nothing. */
export function gone(c: Context): Response | Promise<Response> {
  return page(
    c,
    { title: texts.errors.gone, status: 404 },
    <>
      <h1>{texts.errors.gone}</h1>
      <p>{texts.errors.goneText}</p>
    </>,
  );
}
