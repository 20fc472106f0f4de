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

/** Support calls off a return whose unit is in the house (A5 and its like): it goes back as it is. */
export function callOff(ret: Return, call: ReturnCall<'cancellation'>): 'cancelled' {
  const { view, unit } = ret;
  const { reason, by } = call.message;
  const reasons = reasonsAt(ret);
  view.endReasons = reasons;
  view.waitingOn = null;
  ret.tell('cancelled', by, { detail: reason });
  ret.post.send('cancelled', { unit, reasons });
  call.answer(() => ({ accepted: true, reasons, stage: view.stage }));
  return 'cancelled';
}

function reasonsAt({ view, input }: Return) {
  const { cancellation } = input.terms;
  if (view.stage === 'received' || view.stage === 'inspecting' || view.stage === 'quoted')
    return cancellation[view.stage].reasons;
  return [];
}
