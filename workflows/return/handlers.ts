import type { UpdateDefinition } from '@temporalio/common';
import { setHandler } from '@temporalio/workflow';
import { z } from 'zod';
import * as messages from '../messages/definitions.ts';
import {
  appealMessage,
  cancellationMessage,
  correctionMessage,
  fulfilmentMessage,
  inspectionMessage,
  matchedReceipt,
  noteMessage,
  optionsMessage,
  packagingKitMessage,
  parties,
  paymentMessage,
  quoteAnswerMessage,
  quoteMessage,
  receiptMessage,
  refundMessage,
  remedyMessage,
  shipmentMessage,
  verdictMessage,
} from '../messages/return-messages.ts';
import type {
  Cancellation,
  CancellationAnswer,
  Correction,
  MatchedReceipt,
  Note,
  Party,
  Payment,
  ReceiptAnswer,
  ReturnView,
} from '../messages/return-messages.ts';
import type { By } from '../messages/definitions.ts';
import { invalidFailure, refuseMisshapen, wrongStageFailure } from '../parts/failures.ts';
import { isGranted, refuseCancellation, ruleFor } from './cancelling.ts';
import type { Return } from './open-return.ts';

const FULL = 100_000;
const MANY = 200;

/** Says which messages the return takes, and hands each to the process. */
export function handleMessages(ret: Return): void {
  const { inbox, view } = ret;

  const scans = new Map<string, Promise<ReceiptAnswer>>();
  const receive = (receipt: MatchedReceipt): Promise<ReceiptAnswer> => {
    const known = scans.get(receipt.scanId);
    if (known) return known;
    const answer = inbox.ask('receipt', receipt);
    scans.set(receipt.scanId, answer);
    return answer;
  };
  setHandler(messages.receiptUpdate, receive, {
    validator: (receipt) => {
      refuseMisshapen(matchedReceipt, receipt);
      if (!scans.has(receipt.scanId)) inbox.validate('receipt');
    },
  });
  setHandler(messages.receiptSignal, async (body) => {
    const receipt = receiptMessage.safeParse(body);
    if (!receipt.success) return tellDesk(ret, receipt.error.issues.map(faultLine).join('; '));
    try {
      const { accepted, reasons } = await receive(receipt.data);
      if (!accepted) tellDesk(ret, reasons.map(({ clause }) => clause).join(', '));
    } catch (error) {
      tellDesk(ret, error instanceof Error ? error.message : 'the scan was refused');
    }
  });

  inbox.letIn(
    messages.verdictUpdate,
    'verdict',
    verdictMessage.safeExtend({ person: z.string().max(100).optional() }),
  );
  inbox.letIn(messages.appealUpdate, 'appeal', appealMessage);
  inbox.letIn(messages.packagingKitUpdate, 'packaging-kit', packagingKitMessage);
  inbox.letIn(messages.inspectionUpdate, 'inspection', inspectionMessage);
  inbox.letIn(messages.quoteUpdate, 'quote', quoteMessage);
  inbox.letIn(messages.quoteAnswerUpdate, 'quote-answer', quoteAnswerMessage);
  inbox.letIn(
    messages.remedyUpdate,
    'remedy',
    remedyMessage.safeExtend({ by: z.enum(['support', 'customer']) }),
  );
  inbox.letIn(messages.optionsUpdate, 'options', optionsMessage);
  takeMoney(ret, messages.paymentUpdate, 'payment', paymentMessage, view.payments);
  takeMoney(ret, messages.refundUpdate, 'refund', refundMessage, view.refunds);
  inbox.letIn(messages.fulfilmentUpdate, 'fulfilment', fulfilmentMessage);
  inbox.letIn(messages.shipmentUpdate, 'shipment', shipmentMessage);
  setHandler(messages.inboundUpdate, (shipment) => inbox.ask('inbound', shipment), {
    validator: (shipment) => {
      refuseMisshapen(shipmentMessage, shipment);
      refuseWhenFull(ret, 'customer');
      inbox.validate('inbound');
    },
  });

  setHandler(messages.cancellationUpdate, (cancellation) => cancel(ret, cancellation), {
    validator: (cancellation) => {
      refuseMisshapen(cancellationMessage.extend({ by: z.enum(['support', 'customer']) }), cancellation);
      refuseWhenFull(ret, cancellation.by);
      if (!ruleFor(ret)) throw refusal(ret, 'cancellation');
    },
  });
  setHandler(
    messages.noteUpdate,
    ({ text, visibleToCustomer, by }: Note & By) => {
      ret.tell('note', by, { detail: text, internal: by !== 'customer' && visibleToCustomer !== true });
      ret.changed();
      return ret.shown();
    },
    {
      validator: (note) => {
        refuseMisshapen(noteMessage.extend({ by: z.enum(parties) }), note);
        refuseWhenFull(ret, note.by);
      },
    },
  );
  setHandler(messages.correctionUpdate, (correction: Correction) => correct(ret, correction), {
    validator: (correction) => {
      refuseMisshapen(correctionMessage, correction);
      if (view.blocked) return;
      throw refusal(ret, 'correction');
    },
  });
  setHandler(messages.undeliveredSignal, (undelivered) =>
    undelivered ? ret.block(undelivered.reason) : ret.unblock(),
  );
  setHandler(messages.returnQuery, () => ret.shown());
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

function correct(ret: Return, { corrected, note }: Correction) {
  if (corrected.length === 0 && !note) {
    const message = 'nothing was corrected: give an email, a phone, an address or a note';
    throw invalidFailure(message, [{ path: '', message }]);
  }
  ret.tell('corrected', 'support', { detail: note ?? corrected.join(', '), internal: true });
  ret.unblock();
  ret.post.tryAgain();
  return ret.shown();
}

/** Every answer is kept in the history, which Temporal bounds: what anybody may add without end has a bound too, the customer a nearer one than staff. */
function refuseWhenFull({ view }: Return, by: Party): void {
  const share = by === 'customer' ? 1 : 2;
  if (view.timeline.length < MANY * share && JSON.stringify(view).length < FULL * share) return;
  const message = `${view.number} has taken up as many words as it can: write to support instead`;
  throw invalidFailure(message, [{ path: '', message }]);
}

const refusal = (ret: Return, call: string): Error =>
  wrongStageFailure(call, ret.view.number, {
    stage: ret.view.stage,
    waitingOn: ret.view.waitingOn,
    possible: [...ret.inbox.possible()],
  });

function tellDesk(ret: Return, detail: string): void {
  const readable = detail.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 500);
  ret.tell('signal-not-accepted', 'dock', { detail: readable, internal: true });
  ret.changed();
}

const faultLine = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  `${path.map(String).join('.')}: ${message}`;
