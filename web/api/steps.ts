import type { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import {
  appealMessage,
  cancellationAnswer,
  cancellationMessage,
  correctionInput,
  fulfilmentMessage,
  inspectionAnswer,
  inspectionMessage,
  optionsMessage,
  packagingKitMessage,
  paymentMessage,
  quoteAnswerMessage,
  quoteMessage,
  refundMessage,
  remedyMessage,
  returnView,
  shipmentMessage,
  verdictMessage,
} from '../../client/messages.ts';
import { type Caller, personOf, type Right } from '../access.ts';
import type { Parts, WebEnv } from '../parts.ts';
import { seenBy } from '../views.ts';
import { byNumber, post } from './call.ts';
import { onceOf } from './gate.ts';

/** The calls that carry a return from one stage to the next. */
export function stepCalls(api: OpenAPIHono<WebEnv>, parts: Parts): void {
  const { homeward } = parts;
  const step = <B extends z.ZodType, A extends z.ZodType>(
    name: string,
    summary: string,
    rights: readonly Right[],
    body: B,
    answer: A,
  ) =>
    post(parts, {
      path: `/api/v1/rmas/{number}/${name}`,
      group: 'Steps',
      summary,
      rights,
      params: byNumber,
      body,
      answer,
    });

  api.openapi(
    step('inbound', 'The customer has sent it', ['customer'], shipmentMessage, returnView),
    async (c) => {
      const view = await homeward.announce(c.req.valid('param').number, c.req.valid('json'), onceOf(c));
      return c.json(seenBy(view, c.get('caller')), 200);
    },
  );

  api.openapi(
    step('verdict', "Support's word, wherever it is waited for", ['support'], verdictMessage, returnView),
    async (c) =>
      c.json(
        await homeward.giveVerdict(
          c.req.valid('param').number,
          c.req.valid('json'),
          onceOf(c),
          personOf(c.get('caller')),
        ),
        200,
      ),
  );

  api.openapi(
    step('appeal', "The customer's word against a refusal, once", ['customer'], appealMessage, returnView),
    async (c) => {
      const view = await homeward.appeal(c.req.valid('param').number, c.req.valid('json'), onceOf(c));
      return c.json(seenBy(view, c.get('caller')), 200);
    },
  );

  api.openapi(
    step(
      'packaging-kit',
      "A packaging kit at the customer's cost",
      ['customer'],
      packagingKitMessage,
      returnView,
    ),
    async (c) => {
      const view = await homeward.orderPackagingKit(c.req.valid('param').number, onceOf(c));
      return c.json(seenBy(view, c.get('caller')), 200);
    },
  );

  api.openapi(
    step('inspection', 'What the bench found', ['bench'], inspectionMessage, inspectionAnswer),
    async (c) =>
      c.json(await homeward.inspect(c.req.valid('param').number, c.req.valid('json'), onceOf(c)), 200),
  );

  api.openapi(
    step('quote', 'An offer for chargeable work', ['support'], quoteMessage, returnView),
    async (c) =>
      c.json(await homeward.quote(c.req.valid('param').number, c.req.valid('json'), onceOf(c)), 200),
  );

  api.openapi(
    step('quote/answer', "The customer's answer to the offer", ['customer'], quoteAnswerMessage, returnView),
    async (c) => {
      const view = await homeward.answerQuote(c.req.valid('param').number, c.req.valid('json'), onceOf(c));
      return c.json(seenBy(view, c.get('caller')), 200);
    },
  );

  api.openapi(
    step('remedy', 'Which remedy it shall be', ['support', 'customer'], remedyMessage, returnView),
    async (c) => {
      const caller = c.get('caller');
      const { number } = c.req.valid('param');
      const view = await homeward.chooseRemedy(number, c.req.valid('json'), sideOf(caller), onceOf(c));
      return c.json(seenBy(view, caller), 200);
    },
  );

  api.openapi(
    step('options', 'What can be had in exchange', ['support'], optionsMessage, returnView),
    async (c) =>
      c.json(await homeward.offerOptions(c.req.valid('param').number, c.req.valid('json'), onceOf(c)), 200),
  );

  api.openapi(
    step('refund', 'Money was given back or credited', ['accounts'], refundMessage, returnView),
    async (c) =>
      c.json(await homeward.refund(c.req.valid('param').number, c.req.valid('json'), onceOf(c)), 200),
  );

  api.openapi(step('payment', 'Money has arrived', ['accounts'], paymentMessage, returnView), async (c) =>
    c.json(await homeward.pay(c.req.valid('param').number, c.req.valid('json'), onceOf(c)), 200),
  );

  api.openapi(
    step('fulfilment', 'The repair or replacement is ready', ['bench'], fulfilmentMessage, returnView),
    async (c) =>
      c.json(await homeward.fulfil(c.req.valid('param').number, c.req.valid('json'), onceOf(c)), 200),
  );

  api.openapi(
    step('shipment', 'It is on its way back', ['dispatch'], shipmentMessage, returnView),
    async (c) =>
      c.json(await homeward.ship(c.req.valid('param').number, c.req.valid('json'), onceOf(c)), 200),
  );

  api.openapi(
    step(
      'cancellation',
      'Ask to end it early',
      ['customer', 'support'],
      cancellationMessage,
      cancellationAnswer,
    ),
    async (c) => {
      const { number } = c.req.valid('param');
      const by = sideOf(c.get('caller'));
      return c.json(await homeward.cancel(number, c.req.valid('json'), by, onceOf(c)), 200);
    },
  );

  api.openapi(
    step('correction', 'Puts right what blocked the return', ['support'], correctionInput, returnView),
    async (c) =>
      c.json(await homeward.correct(c.req.valid('param').number, c.req.valid('json'), onceOf(c)), 200),
  );
}

function sideOf(caller: Caller): 'support' | 'customer' {
  return caller.kind === 'customer' ? 'customer' : 'support';
}
