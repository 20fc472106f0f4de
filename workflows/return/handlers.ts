import type { UpdateDefinition } from '@temporalio/common';
import { setHandler } from '@temporalio/workflow';
import { z } from 'zod';
import * as messages from '../messages/definitions.ts';
import {
  appealMessage,
  assessmentMessage,
  cancellationMessage,
  fulfilmentMessage,
  inspectionMessage,
  optionsMessage,
  packagingKitMessage,
  paymentMessage,
  quoteAnswerMessage,
  quoteMessage,
  refundMessage,
  remedyMessage,
  renewalMessage,
  shipmentMessage,
  verdictMessage,
  wayBackMessage,
} from '../messages/return-messages.ts';
import type { Cancellation, CancellationAnswer, Payment } from '../messages/return-messages.ts';
import type { ReturnView } from '../messages/return-view.ts';
import type { By } from '../messages/definitions.ts';
import { refuseMisshapen } from '../parts/failures.ts';
import { handleBeside } from './beside.ts';
import { refuseWhenFull } from './bounds.ts';
import { isGranted, refuseCancellation, ruleFor } from './cancelling.ts';
import type { Return } from './open-return.ts';
import { refusal } from './refusal.ts';
import { handleScans } from './scans.ts';

const bySide = { by: z.enum(['support', 'customer']) };

/** Says which messages the return takes, and hands each to the process. */
export function handleMessages(ret: Return): void {
  const { inbox, view } = ret;
  handleScans(ret);
  handleBeside(ret);

  const byPerson = { person: z.string().max(100).optional() };
  inbox.letIn(messages.verdictUpdate, 'verdict', verdictMessage.safeExtend(byPerson));
  inbox.letIn(messages.appealUpdate, 'appeal', appealMessage);
  inbox.letIn(messages.packagingKitUpdate, 'packaging-kit', packagingKitMessage);
  inbox.letIn(messages.renewalUpdate, 'renewal', renewalMessage);
  inbox.letIn(messages.assessmentUpdate, 'assessment', assessmentMessage);
  inbox.letIn(messages.inspectionUpdate, 'inspection', inspectionMessage);
  inbox.letIn(messages.quoteUpdate, 'quote', quoteMessage);
  inbox.letIn(messages.quoteAnswerUpdate, 'quote-answer', quoteAnswerMessage);
  inbox.letIn(messages.remedyUpdate, 'remedy', remedyMessage.safeExtend(bySide));
  inbox.letIn(messages.optionsUpdate, 'options', optionsMessage);
  takeMoney(ret, messages.paymentUpdate, 'payment', paymentMessage, view.payments);
  takeMoney(ret, messages.refundUpdate, 'refund', refundMessage, view.refunds);
  inbox.letIn(messages.fulfilmentUpdate, 'fulfilment', fulfilmentMessage);
  inbox.letIn(messages.shipmentUpdate, 'shipment', shipmentMessage);
  inbox.letIn(messages.wayBackUpdate, 'way-back', wayBackMessage.extend(bySide));
  setHandler(messages.inboundUpdate, (shipment) => inbox.ask('inbound', shipment), {
    validator: (shipment) => {
      refuseMisshapen(shipmentMessage, shipment);
      refuseWhenFull(ret, 'customer');
      inbox.validate('inbound');
    },
  });
  setHandler(messages.cancellationUpdate, (cancellation) => cancel(ret, cancellation), {
    validator: (cancellation) => {
      refuseMisshapen(cancellationMessage.extend(bySide), cancellation);
      refuseWhenFull(ret, cancellation.by);
      if (!ruleFor(ret)) throw refusal(ret, 'cancellation');
    },
  });
}

/** Money that moved is known by its reference: told again, it changes nothing. */
function takeMoney(
  ret: Return,
  update: UpdateDefinition<ReturnView, [Payment]>,
  kind: 'payment' | 'refund',
  schema: z.ZodType<Payment>,
  known: readonly Payment[],
): void {
  const isKnown = ({ reference }: Payment): boolean => known.some((one) => one.reference === reference);
  setHandler(update, (money) => (isKnown(money) ? ret.shown() : ret.inbox.ask(kind, money)), {
    validator: (money) => {
      refuseMisshapen(schema, money);
      if (!isKnown(money)) ret.inbox.validate(kind);
    },
  });
}

/** A cancellation is heard by the process where it is granted as things stand, and else refused at once. */
function cancel(
  ret: Return,
  cancellation: Cancellation & By<'support' | 'customer'>,
): CancellationAnswer | Promise<CancellationAnswer> {
  const refuse = () => refuseCancellation(ret, cancellation);
  return isGranted(ret, cancellation) ? ret.inbox.ask('cancellation', cancellation, refuse) : refuse();
}
