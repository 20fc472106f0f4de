import {
  appealMessage,
  cancellationAnswer,
  cancellationMessage,
  packagingKitMessage,
  quoteAnswerMessage,
  shipmentMessage,
  wayBackMessage,
} from '../../../client/messages.ts';
import { sideOf, step, type Step } from './step.ts';

/** The calls of a customer, of which support may make some as well. */
export const customerSteps: readonly Step[] = [
  step({
    call: 'inbound',
    summary: 'The customer has sent it',
    rights: ['customer'],
    body: shipmentMessage,
    take: (homeward, { number, message, once }) => homeward.announce(number, message, once),
  }),
  step({
    call: 'appeal',
    summary: "The customer's word against a refusal, once",
    rights: ['customer'],
    body: appealMessage,
    take: (homeward, { number, message, once }) => homeward.appeal(number, message, once),
  }),
  step({
    call: 'packaging-kit',
    summary: "A packaging kit at the customer's cost",
    rights: ['customer'],
    body: packagingKitMessage,
    take: (homeward, { number, once }) => homeward.orderPackagingKit(number, once),
  }),
  step({
    call: 'quote-answer',
    path: 'quote/answer',
    summary: "The customer's answer to the offer",
    rights: ['customer'],
    body: quoteAnswerMessage,
    take: (homeward, { number, message, once }) => homeward.answerQuote(number, message, once),
  }),
  step({
    call: 'cancellation',
    summary: 'Ask to end it early',
    rights: ['customer', 'support'],
    body: cancellationMessage,
    answer: cancellationAnswer,
    take: (homeward, { number, message, once, caller }) =>
      homeward.cancel(number, message, sideOf(caller), once),
  }),
  step({
    call: 'way-back',
    summary: 'Who fetches the unit, where the way back is for the customer to arrange',
    rights: ['customer', 'support'],
    body: wayBackMessage,
    take: (homeward, { number, message, once, caller }) =>
      homeward.arrangeWayBack(number, message, sideOf(caller), once),
  }),
];
