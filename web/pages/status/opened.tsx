import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { extensionOf, fileHeaders } from '../../files.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { Refusal } from '../../problems.ts';
import { seenBy } from '../../views.ts';
import { page } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { behind, filesOf } from './behind.ts';
import type { AppealForm } from './further/appeal.tsx';
import { papersOn } from './papers.tsx';
import { ReturnPage } from './return.tsx';

/** What belongs to a page of a return that was opened by its link. */
export type OpenedReturn = { number: string; token: string };

const blank: AppealForm = { values: new Map(), errors: new Map(), files: [] };

/**
 * The customer's page of a return.
 *
 * @param told what was said before, or an appeal that was not taken
 */
export async function showReturn(
  c: Context<WebEnv>,
  parts: Parts,
  { number, token }: OpenedReturn,
  told: { said?: string | undefined; appeal?: AppealForm } = {},
): Promise<Response> {
  const { homeward, policies } = parts;
  const whole = await homeward.return(number);
  const view = seenBy(whole, { kind: 'customer' });
  const shown = {
    view,
    policy: policies.current(view.vendor),
    token,
    behind: await behind(parts, whole),
    renewal: view.stage === 'expired' ? await homeward.renewalOf(number) : undefined,
    tokenOf: (id: string) => homeward.linkToken(id),
    papers: await papersOn(parts, view),
    opensRequest: await homeward.opens(token, view.request),
    said: told.said,
    onceKey: randomUUID(),
    appeal: told.appeal ?? blank,
  };
  const status = told.appeal ? 422 : 200;
  return page(c, { title: fill(texts.return.title, { number }), status }, <ReturnPage {...shown} />);
}

/** A file that belongs to the return itself; whoever may see the return may see it. */
export async function showFile(
  c: Context<WebEnv>,
  { homeward }: Parts,
  { number, id }: { number: string; id: string },
): Promise<Response> {
  if (!filesOf(await homeward.return(number)).has(id))
    throw new Refusal({ kind: 'not-found', detail: 'There is no such file.' });
  const { type } = await homeward.file(id);
  const content = await homeward.fileContent(id);
  return c.body(content, 200, fileHeaders({ name: `${number}-${id}.${extensionOf(type)}`, type }));
}
