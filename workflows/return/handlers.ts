import { setHandler } from '@temporalio/workflow';
import * as messages from '../messages/definitions.ts';
import {
  receiptMessage,
  type CancellationAnswer,
  type Receipt,
  type ReceiptAnswer,
} from '../messages/return-messages.ts';
import type { By } from '../messages/definitions.ts';
import type { Cancellation, Correction, Note, Payment } from '../messages/return-messages.ts';
import { invalidFailure, wrongStageFailure } from '../parts/failures.ts';
import type { Return } from './open-return.ts';

/** Says which messages the return takes, and hands each to the process. */
export function handleMessages(ret: Return): void {
  const { inbox, view } = ret;

  const scans = new Map<string, Promise<ReceiptAnswer>>();
  const receive = (receipt: Receipt): Promise<ReceiptAnswer> => {
    const known = scans.get(receipt.scanId);
    if (known) return known;
    const answer = inbox.ask('receipt', receipt);
    scans.set(receipt.scanId, answer);
    return answer;
  };
  setHandler(messages.receiptUpdate, receive, {
    validator: ({ scanId }) => {
      if (!scans.has(scanId)) inbox.validate('receipt');
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

  inbox.letIn(messages.verdictUpdate, 'verdict');
  inbox.letIn(messages.inspectionUpdate, 'inspection');
  inbox.letIn(messages.quoteUpdate, 'quote');
  inbox.letIn(messages.quoteAnswerUpdate, 'quote-answer');
  inbox.letIn(messages.remedyUpdate, 'remedy');
  const isTaken = ({ reference }: Payment): boolean =>
    view.payments.some((payment) => payment.reference === reference);
  setHandler(
    messages.paymentUpdate,
    (payment) => (isTaken(payment) ? ret.shown() : inbox.ask('payment', payment)),
    {
      validator: (payment) => {
        if (!isTaken(payment)) inbox.validate('payment');
      },
    },
  );
  inbox.letIn(messages.fulfilmentUpdate, 'fulfilment');
  inbox.letIn(messages.shipmentUpdate, 'shipment');
  inbox.letIn(messages.inboundUpdate, 'inbound');

  setHandler(messages.cancellationUpdate, (cancellation) => cancel(ret, cancellation), {
    validator: (_cancellation) => {
      if (!ruleFor(ret)) throw refusal(ret, 'cancellation');
    },
  });
  setHandler(messages.noteUpdate, ({ text, visibleToCustomer, by }: Note & By) => {
    ret.tell('note', by, { detail: text, internal: by !== 'customer' && visibleToCustomer !== true });
    ret.changed();
    return ret.shown();
  });
  setHandler(messages.correctionUpdate, (correction: Correction) => correct(ret, correction), {
    validator: (_correction) => {
      if (view.blocked) return;
      throw refusal(ret, 'correction');
    },
  });
  setHandler(messages.undeliveredSignal, (undelivered) =>
    undelivered ? ret.block(undelivered.reason) : ret.unblock(),
  );
  setHandler(messages.returnQuery, () => ret.shown());
}

/** Whether a cancellation is granted now (A5 and its like): by the policy at once, else it is support's word. */
function cancel(
  ret: Return,
  cancellation: Cancellation & By<'support' | 'customer'>,
): CancellationAnswer | Promise<CancellationAnswer> {
  const refuse = () => refuseCancellation(ret, cancellation);
  return ruleFor(ret)?.accepted ? ret.inbox.ask('cancellation', cancellation, refuse) : refuse();
}

function refuseCancellation(
  ret: Return,
  cancellation: Cancellation & By<'support' | 'customer'>,
): CancellationAnswer {
  const rule = ruleFor(ret);
  if (!rule) throw refusal(ret, 'cancellation');
  ret.tell('cancellation-refused', cancellation.by, { detail: cancellation.reason });
  ret.post.send('cancellation-refused', { unit: ret.unit, reasons: rule.reasons });
  ret.changed();
  return { accepted: false, reasons: rule.reasons, stage: ret.view.stage };
}

/** A parcel that is held at the dock has arrived, though it is not received. */
function ruleFor(ret: Return) {
  const { stage, waitingOn } = ret.view;
  const { cancellation } = ret.input.terms;
  if (stage === 'issued') return waitingOn === 'support' ? cancellation.received : cancellation.issued;
  return stage === 'received' ||
    stage === 'inspecting' ||
    stage === 'quoted' ||
    stage === 'fulfilling' ||
    stage === 'shipped'
    ? cancellation[stage]
    : undefined;
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
