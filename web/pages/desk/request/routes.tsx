import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Once } from '../../../../client/homeward.ts';
import { correctionInput, type RequestView, reviewMessage } from '../../../../client/messages.ts';
import { type Fault, faultsOf } from '../../../../policies/index.ts';
import type { Parts, WebEnv } from '../../../parts.ts';
import { page } from '../../layout.tsx';
import { signedIn } from '../../session.tsx';
import { fill } from '../../texts.ts';
import type { Form } from '../forms/field.ts';
import { correctionForm } from '../forms/support.ts';
import { type NotTaken, sendForm } from '../sending.ts';
import { rolesOf } from '../session.ts';
import { Desk } from '../shell.tsx';
import { desk } from '../words.ts';
import { isInReview, reviewForm } from './form.ts';
import { RequestDesk } from './page.tsx';

/** Support's page of a request: its review, and what blocks it put right. */
export function requestDeskPages(app: Hono<WebEnv>, parts: Parts): void {
  const { homeward, policies, now } = parts;
  app.use('/desk/requests/*', signedIn(parts, 'support'));

  app.get('/desk/requests/:id', async (c) => {
    const done = (['review', 'correction'] as const).find((call) => call === c.req.query('done'));
    return show(c, await homeward.request(c.req.param('id')), { done });
  });

  takes(
    'review',
    (view) => reviewForm(view, policies.current(view.vendor), () => true),
    reviewMessage,
    (id, review, once) => homeward.review(id, review, once),
  );
  takes('correction', correctionForm, correctionInput, (id, correction) =>
    homeward.correctRequest(id, correction),
  );

  function takes<M>(
    call: 'review' | 'correction',
    formOf: (view: RequestView) => Form,
    schema: z.ZodType<M>,
    take: (id: string, message: M, once: Once) => Promise<RequestView>,
  ): void {
    app.post(`/desk/requests/:id/${call}`, async (c) => {
      const id = c.req.param('id');
      const view = await homeward.request(id);
      const form = formOf(view);
      const notTaken = await sendForm(c, parts, form, async (body, once): Promise<Fault[]> => {
        const parsed = schema.safeParse(body, { reportInput: true });
        if (!parsed.success) return faultsOf(parsed.error);
        await take(id, parsed.data, once);
        return [];
      });
      if (notTaken) return show(c, await homeward.request(id), { sent: { form, ...notTaken } });
      return c.redirect(`/desk/requests/${encodeURIComponent(id)}?done=${call}`, 303);
    });
  }

  async function show(
    c: Context<WebEnv>,
    view: RequestView,
    { done, sent }: { done?: 'review' | 'correction' | undefined; sent?: NotTaken & { form: Form } },
  ) {
    const policy = policies.current(view.vendor);
    const shown = {
      view,
      policy,
      sender: await homeward.sender(view.id),
      files: await homeward.filesOf(view.id),
      forms: [
        ...(view.blocked ? [correctionForm()] : []),
        ...(view.units.some(isInReview) ? [reviewForm(view, policy, isInReview)] : []),
      ],
      sent: sent && { call: sent.form.call, filled: sent.filled },
      onceKey: randomUUID(),
      now: now(),
    };
    return page(
      c,
      { title: fill(desk.request.title, { id: view.id }), status: sent?.status ?? 200 },
      <Desk roles={rolesOf(c)} done={done && fill(desk.common.done, { what: desk.calls[done].title })}>
        <RequestDesk {...shown} />
      </Desk>,
    );
  }
}
