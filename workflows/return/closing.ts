import type { Outcome } from '../messages/return-vocabulary.ts';
import type { Return } from './open-return.ts';

/** No parcel came in the number's time. */
export function expire(ret: Return): Outcome {
  const { view, unit, input } = ret;
  view.stage = 'expired';
  const reasons = input.terms.expired;
  view.endReasons = reasons;
  ret.tell('expired', 'homeward');
  ret.post.send('expired', { unit, validUntil: ret.lastDay('parcel') ?? '', reasons });
  return 'expired';
}

/** Another number has taken this one's place. */
export function giveWay(ret: Return): Outcome {
  ret.view.stage = 'expired';
  return 'expired';
}

/** The box was empty, and support declines the return: there is nothing to send back. */
export function refuseEmptyBox(ret: Return): Outcome {
  const { unit, input } = ret;
  const reasons = input.terms.lostOnTheWay;
  ret.view.endReasons = reasons;
  ret.tell('refused', 'support');
  ret.post.send('empty-box-refused', { unit, reasons });
  return 'refused';
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
  delete view.hold;
  ret.changed();
}
