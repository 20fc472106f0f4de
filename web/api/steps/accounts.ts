import { paymentFailureMessage, paymentMessage, refundMessage } from '../../../client/messages.ts';
import { step, type Step } from './step.ts';

/** The calls of accounts. */
export const accountsSteps: readonly Step[] = [
  step({
    call: 'payment',
    summary: 'Money has arrived',
    rights: ['accounts'],
    body: paymentMessage,
    take: (homeward, { number, message, once }) => homeward.pay(number, message, once),
  }),
  step({
    call: 'refund',
    summary: 'Money was given back or credited',
    rights: ['accounts'],
    body: refundMessage,
    take: (homeward, { number, message, once }) => homeward.refund(number, message, once),
  }),
  step({
    call: 'payment-failure',
    summary: 'A movement of money did not come about; it can be made again',
    rights: ['accounts'],
    body: paymentFailureMessage,
    take: (homeward, { number, message, once }) => homeward.failPayment(number, message, once),
  }),
];
