import type { Outcome } from '../messages/return-messages.ts';
import { hearAppeal } from './appeal.ts';
import type { ReturnCall } from './calls.ts';
import { awaitPayment, outstanding, takePayment } from './offer.ts';
import type { Return } from './open-return.ts';
import { remember } from './remembering.ts';

/** How a unit that leaves the vendor's house was dealt with. */
export type ShippedOutcome =
  'repaired' | 'replaced' | 'exchanged' | 'returned-unrepaired' | 'refused' | 'cancelled';

/** Waits until the unit is on its way home, and until the accepted offer is paid where that is still to come. */
export async function ship(ret: Return, outcome: ShippedOutcome): Promise<Outcome> {
  await ret.wait('dispatch', 'dispatch');
  for (;;) {
    const heard = outstanding(ret) ? await ret.hear('shipment', 'payment') : await ret.hear('shipment');
    if (heard.kind === 'payment') takePayment(ret, heard);
    if (heard.kind === 'shipment') return handOver(ret, heard, outcome);
  }
}

/** The refused unit goes back as it came, unless the customer appeals before that and is heard. */
export async function sendBackRefused(ret: Return): Promise<Outcome | 'reopened'> {
  const { view, unit } = ret;
  view.stage = 'refused';
  ret.tell('refused', 'support');
  ret.post.send('return-refused', { unit, reasons: view.decision.reasons });
  await ret.wait('dispatch', 'dispatch');
  for (;;) {
    const heard = view.appeal ? await ret.hear('shipment') : await ret.hear('shipment', 'appeal');
    if (heard.kind === 'shipment') return handOver(ret, heard, 'refused');
    if (heard.kind !== 'appeal') continue;
    if ((await hearAppeal(ret, heard)) === 'granted') return 'reopened';
    await ret.wait('dispatch', 'dispatch');
  }
}

async function handOver(
  ret: Return,
  heard: ReturnCall<'shipment'>,
  outcome: ShippedOutcome,
): Promise<Outcome> {
  const { view, unit } = ret;
  view.shipment = heard.message;
  if (view.stage !== 'refused') view.stage = 'shipped';
  view.waitingOn = outstanding(ret) ? 'accounts' : null;
  ret.tell('shipped', 'dispatch', { detail: `${heard.message.carrier} ${heard.message.tracking}` });
  ret.post.send('shipped', {
    unit,
    outcome,
    shipment: heard.message,
    paidBy: view.decision.freight.outbound,
    ...(view.fulfilment?.replacement && { replacement: view.fulfilment.replacement }),
  });
  heard.answer(ret.shown);
  if (outcome === 'replaced' || outcome === 'exchanged') await remember(ret, outcome);
  await awaitPayment(ret);
  return outcome;
}

/** The unit goes back as it came, because nothing was to be done or the return was called off. */
export async function sendBack(ret: Return, outcome: 'returned-unrepaired' | 'cancelled'): Promise<Outcome> {
  ret.view.stage = 'fulfilling';
  return ship(ret, outcome);
}

/** No parcel came in the number's time. */
export function expire(ret: Return): Outcome {
  const { view, unit, input } = ret;
  view.stage = 'expired';
  const reasons = input.terms.expired;
  view.endReasons = reasons;
  ret.tell('expired', 'homeward');
  ret.post.send('expired', { unit, validUntil: view.validUntil ?? '', reasons });
  return 'expired';
}

/** Ends the return: whatever is still on its way is awaited, and the serial number is free again. */
export async function close(ret: Return, outcome: Outcome): Promise<void> {
  end(ret, outcome);
  await ret.settled();
}

/** Somebody has cancelled the return in the Temporal UI: nothing more is awaited, and the serial number is free again. */
export async function abandon(ret: Return): Promise<void> {
  const { view } = ret;
  ret.unblock();
  if (view.outcome === undefined) {
    view.stage = 'cancelled';
    ret.tell('cancelled', 'support');
    end(ret, 'cancelled');
  }
  await ret.saved();
}

function end(ret: Return, outcome: Outcome): void {
  const { view } = ret;
  view.waitingOn = null;
  view.dueAt = null;
  view.possible = [];
  ret.inbox.close();
  if (view.stage === 'shipped') view.stage = outcome === 'cancelled' ? 'cancelled' : 'closed';
  view.outcome = outcome;
  ret.changed();
}
