import type { Outcome } from '../messages/return-vocabulary.ts';
import { settleAdvance } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import { invalidFailure } from '../parts/failures.ts';
import { cancel } from './cancelling.ts';
import { expectMoney, moneyMoved } from './movements.ts';
import type { Return } from './open-return.ts';
import { awaitRefund } from './pay-back.ts';
import { remember } from './remembering.ts';

/** Whether the customer has asked for the replacement before the faulty unit comes in, and the policy grants it. */
export function isInAdvance(ret: Return): boolean {
  return ret.facts().claim?.wants === 'advance-replacement' && ret.view.decision.advance !== null;
}

/** The replacement goes out before the faulty unit has come in: paid first, then shipped; then the unit is awaited. */
export async function replaceInAdvance(ret: Return): Promise<'shipped' | 'cancelled'> {
  const { view, unit } = ret;
  const terms = view.decision.advance;
  if (!terms) throw new Error('an advance replacement is given that was never granted');
  const { payBy, settledBy, conditions } = terms;
  const reasons = view.decision.reasons.filter(({ clause }) => conditions.includes(clause));
  view.advance = { payBy, settledBy, reasons };
  ret.post.send('advance-payment-wanted', { unit, payBy, reasons });
  if ((await awaitCharge(ret)) === 'cancelled') return 'cancelled';
  await awaitReplacement(ret);
  await awaitDispatch(ret);
  await remember(ret, 'replaced');
  return 'shipped';
}

/** The faulty unit is back and inspected: the charge goes back or stands, as the policy has it. */
export async function settle(ret: Return): Promise<Outcome> {
  const { vendor, decision } = ret.view;
  const { policyVersion } = decision;
  const { settled, reasons } = await ret.attempt(() =>
    settleAdvance({ vendor, policyVersion, facts: ret.facts(), at: now() }),
  );
  if (!settled) return leaveCharged(ret, reasons);
  ret.view.advance = { ...chargedAdvance(ret), settlement: 'goes-back', reasons };
  ret.tell('advance-settled', 'bench');
  const { charged = null, settledBy } = chargedAdvance(ret);
  await awaitRefund(ret, charged, settledBy === 'account-credit' ? 'credited' : 'refunded', reasons);
  ret.view.stage = 'closed';
  return 'replaced';
}

/** The charge stands: the unit did not come in its time, or not as the policy wants it. */
export function leaveCharged(ret: Return, reasons = chargedAdvance(ret).reasons): Outcome {
  const { view, unit } = ret;
  const advance = chargedAdvance(ret);
  view.advance = { ...advance, settlement: 'stands', reasons };
  ret.tell('charge-stands', 'homeward');
  if (advance.charged) ret.post.send('charge-stands', { unit, amount: advance.charged, reasons });
  view.stage = 'closed';
  return 'replaced';
}

function chargedAdvance({ view }: Return) {
  if (!view.advance) throw new Error('nothing was given in advance');
  return view.advance;
}

async function awaitCharge(ret: Return): Promise<'charged' | 'cancelled'> {
  const { view } = ret;
  expectMoney(ret, 'charge', ret.facts().purchase?.unitPrice ?? null, view.advance?.reasons);
  await ret.wait('payment', 'accounts');
  for (;;) {
    const heard = await ret.hear('payment', 'cancellation');
    if (heard.kind === 'cancellation') {
      moneyMoved(ret);
      cancel(ret, heard);
      return 'cancelled';
    }
    if (heard.kind !== 'payment') continue;
    const { amount, reference } = heard.message;
    view.payments.push({ ...heard.message, at: now() });
    moneyMoved(ret);
    view.advance = { ...chargedAdvance(ret), charged: amount };
    ret.tell('advance-charged', 'accounts', { detail: reference });
    heard.answer(ret.shown);
    return 'charged';
  }
}

async function awaitReplacement(ret: Return): Promise<void> {
  await ret.wait('fulfilment', 'bench');
  while (!ret.view.fulfilment) {
    const heard = await ret.hear('fulfilment');
    if (heard.kind !== 'fulfilment') continue;
    if (heard.message.replacement) {
      ret.view.fulfilment = heard.message;
      ret.tell('replacement-ready', 'bench');
      heard.answer(ret.shown);
    } else {
      const message = 'the replacement goes out first: give its serial, model and condition';
      heard.refuse(invalidFailure(message, [{ path: 'replacement', message }]));
    }
  }
}

async function awaitDispatch(ret: Return): Promise<void> {
  const { view, unit } = ret;
  await ret.wait('dispatch', 'dispatch');
  for (;;) {
    const heard = await ret.hear('shipment');
    if (heard.kind !== 'shipment') continue;
    const shipment = heard.message;
    await ret.wait('advance-return', 'customer');
    const until = ret.lastDay('advance-return') ?? '';
    const advance = { ...chargedAdvance(ret), shipment, until };
    view.advance = advance;
    ret.tell('advance-shipped', 'dispatch', { detail: `${shipment.carrier} ${shipment.tracking}` });
    const replacement = view.fulfilment?.replacement;
    if (replacement)
      ret.post.send('advance-shipped', { unit, replacement, shipment, until, reasons: advance.reasons });
    heard.answer(ret.shown);
    return;
  }
}
