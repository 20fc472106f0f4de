import type { Hono } from 'hono';
import { z } from 'zod';
import type { Once } from '../../../client/homeward.ts';
import { cancellationMessage, shipmentMessage, wayBackMessage } from '../../../client/messages.ts';
import { asNumber } from '../../api/gate.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { seenBy } from '../../views.ts';
import { page } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { linkOf, statusPath } from './access.ts';
import { takeAppeal } from './appealing.ts';
import { takeChoice } from './choice/take.ts';
import { formKey } from './form-key.ts';
import { gone } from './gone.tsx';
import { showRequest, takeInformation } from './information.tsx';
import { showFile, showReturn } from './opened.tsx';
import { RmaForm } from './rma-form.tsx';
import { type Said, saidOfError } from './said.tsx';

const onceSchema = z.object({ key: formKey });

/** The customer's pages of a request and a return, opened by the token of their link. */
export function statusPages(app: Hono<WebEnv>, parts: Parts): void {
  const { homeward, policies } = parts;

  app.get('/requests/:id', async (c) => {
    const id = c.req.param('id');
    const token = await linkOf(c, parts, id);
    if (token === undefined) return gone(c);
    return showRequest(c, parts, { id, token }, { said: c.req.query('said') });
  });

  app.post('/requests/:id/information', async (c) => {
    const id = c.req.param('id');
    const token = await linkOf(c, parts, id);
    if (token === undefined) return gone(c);
    return takeInformation(c, parts, { id, token });
  });

  app.get('/returns/:number', async (c) => {
    const number = asNumber(c.req.param('number'));
    const token = await linkOf(c, parts, number);
    if (token === undefined) return gone(c);
    return showReturn(c, parts, { number, token }, { said: c.req.query('said') });
  });

  app.get('/returns/:number/files/:id', async (c) => {
    const number = asNumber(c.req.param('number'));
    const token = await linkOf(c, parts, number);
    if (token === undefined) return gone(c);
    return showFile(c, parts, { number, id: c.req.param('id') });
  });

  app.post('/returns/:number/appeal', async (c) => {
    const number = asNumber(c.req.param('number'));
    const token = await linkOf(c, parts, number);
    if (token === undefined) return gone(c);
    return takeAppeal(c, parts, { number, token });
  });

  app.get('/returns/:number/rma-form', async (c) => {
    const number = asNumber(c.req.param('number'));
    const token = await linkOf(c, parts, number);
    if (token === undefined) return gone(c);
    const view = seenBy(await homeward.return(number), { kind: 'customer' });
    const shown = { view, policy: policies.current(view.vendor), token };
    return page(c, { title: fill(texts.rmaForm.title, { number }) }, <RmaForm {...shown} />);
  });

  takes('answer', async (number, { accept }, once) => {
    if (accept !== 'yes' && accept !== 'no') return 'invalid';
    await homeward.answerQuote(number, { accept: accept === 'yes' }, once);
    return accept === 'yes' ? 'accepted' : 'declined';
  });

  takes('remedy', (number, { choice }, once) => takeChoice(homeward, number, choice, once));

  takes('inbound', async (number, { carrier, tracking }, once) => {
    const shipment = shipmentMessage.safeParse({ carrier, tracking });
    if (!shipment.success) return 'invalid';
    await homeward.announce(number, shipment.data, once);
    return 'announced';
  });

  takes('packaging-kit', async (number, _, once) => {
    await homeward.orderPackagingKit(number, once);
    return 'kit-ordered';
  });

  takes('way-back', async (number, { carrier, reference }, once) => {
    const wayBack = wayBackMessage.safeParse({ carrier, ...(reference !== '' && { reference }) });
    if (!wayBack.success) return 'invalid';
    await homeward.arrangeWayBack(number, wayBack.data, 'customer', once);
    return 'way-back-told';
  });

  takes('cancellation', async (number, { reason }, once) => {
    const cancellation = cancellationMessage.safeParse({ reason });
    if (!cancellation.success) return 'invalid';
    const { accepted } = await homeward.cancel(number, cancellation.data, 'customer', once);
    return accepted ? 'cancelled' : 'not-cancelled';
  });

  function takes(
    step: string,
    take: (number: string, given: Record<string, unknown>, once: Once) => Promise<Said>,
  ) {
    app.post(`/returns/:number/${step}`, async (c) => {
      const number = asNumber(c.req.param('number'));
      const token = await linkOf(c, parts, number);
      if (token === undefined) return gone(c);
      const given = await c.req.parseBody();
      const once = onceSchema.parse(given);
      const said = await tried(() => take(number, given, once));
      return c.redirect(statusPath('returns', number, token, said), 303);
    });
  }
}

async function tried(take: () => Promise<Said>): Promise<Said> {
  try {
    return await take();
  } catch (error) {
    return saidOfError(error);
  }
}
