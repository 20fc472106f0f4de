import type { By } from '../messages/definitions.ts';
import type { Cancellation, CancellationAnswer } from '../messages/return-messages.ts';
import type { ReturnCall } from './calls.ts';
import type { Return } from './open-return.ts';

/** The return is called off before its unit has come (A5 and its like). */
export function cancel(ret: Return, call: ReturnCall<'cancellation'>): void {
  const { reasons } = ret.input.terms.cancellation.issued;
  ret.view.stage = 'cancelled';
  ret.view.endReasons = reasons;
  ret.view.waitingOn = null;
  ret.tell('cancelled', call.message.by, { detail: call.message.reason });
  ret.post.send('cancelled', { unit: ret.unit, reasons });
  call.answer(() => ({ accepted: true, reasons, stage: 'cancelled' }));
}

/**
 * A return whose unit is in the house is called off (A5 and its like) and goes back as it is; a wish that was granted
 * when it was made, and came after the parcel, is not granted any more.
 */
export function callOff(ret: Return, call: ReturnCall<'cancellation'>): 'cancelled' | 'refused' {
  const { view, unit } = ret;
  const { reason, by } = call.message;
  if (!isGranted(ret, call.message)) {
    const refused = refuseCancellation(ret, call.message);
    call.answer(() => refused);
    return 'refused';
  }
  const reasons = ruleFor(ret)?.reasons ?? [];
  view.endReasons = reasons;
  view.waitingOn = null;
  ret.tell('cancelled', by, { detail: reason });
  ret.post.send('cancelled', { unit, reasons });
  call.answer(() => ({ accepted: true, reasons, stage: view.stage }));
  return 'cancelled';
}

/** Whether a cancellation is granted as things stand: by the policy at once, else it is support's word. */
export function isGranted(ret: Return, { by }: By<'support' | 'customer'>): boolean {
  const accepted = ruleFor(ret)?.accepted;
  return accepted === true || (accepted === 'support' && by === 'support');
}

/** Says no to a cancellation, with the policy's reasons. */
export function refuseCancellation(
  ret: Return,
  { by, reason }: Cancellation & By<'support' | 'customer'>,
): CancellationAnswer {
  const reasons = ruleFor(ret)?.reasons ?? [];
  ret.tell('cancellation-refused', by, { detail: reason });
  ret.post.send('cancellation-refused', { unit: ret.unit, reasons });
  ret.changed();
  return { accepted: false, reasons, stage: ret.view.stage };
}

/** What the policy says of a cancellation now. A parcel that is held at the dock has arrived, though it is not received. */
export function ruleFor(ret: Return) {
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
