import type { Money } from '../../policies/contract/money.ts';
import type { Outcome } from '../messages/return-vocabulary.ts';
import { now } from '../parts/clock.ts';
import { expectMoney, moneyMoved } from './movements.ts';
import { invalidFailure } from '../parts/failures.ts';
import { difference, isZero } from '../parts/money.ts';
import type { ReturnCall } from './calls.ts';
import type { Return } from './open-return.ts';

/** Waits until accounts have given the money back, or credited it; the unit stays with the vendor. */
export async function payBack(ret: Return): Promise<Outcome> {
  const { view } = ret;
  const outcome = view.remedy === 'credit' ? 'credited' : 'refunded';
  await awaitRefund(ret, mostToPayBack(ret), outcome);
  view.stage = 'closed';
  return outcome;
}

/**
 * Waits until accounts have given money back.
 *
 * @param most that may be given back; null: it is not known
 * @param outcome what it is called to the customer
 * @param reasons the clauses behind it; left out: those of the decision
 */
export async function awaitRefund(
  ret: Return,
  most: Money | null,
  outcome: 'refunded' | 'credited',
  reasons = ret.view.decision.reasons,
): Promise<void> {
  const { view, unit } = ret;
  view.stage = 'fulfilling';
  expectMoney(ret, outcome === 'credited' ? 'credit' : 'refund', most, reasons);
  await ret.wait('refund', 'accounts');
  while (view.refunds.length === 0) {
    const heard = await ret.hear('refund');
    if (heard.kind === 'refund') takeRefund(ret, heard, most, outcome);
  }
  const [refund] = view.refunds;
  if (refund) ret.post.send('refunded', { unit, outcome, amount: refund.amount, method: refund.method });
}

/** The most that may be given back: what was paid, less the policy's fees; null where the price is not known. */
function mostToPayBack(ret: Return): Money | null {
  const { payout } = ret.view.decision;
  return (ret.view.remedy === 'credit' ? payout?.creditUpTo : payout?.refundUpTo) ?? null;
}

function takeRefund(
  ret: Return,
  call: ReturnCall<'refund'>,
  most: Money | null,
  outcome: 'refunded' | 'credited',
): void {
  const { amount, reference } = call.message;
  const wrong = wrongAmount(amount, most);
  if (wrong !== undefined) {
    call.refuse(invalidFailure(wrong, [{ path: 'amount', message: wrong }]));
    return;
  }
  ret.view.refunds.push({ ...call.message, at: now() });
  moneyMoved(ret);
  ret.tell(outcome, 'accounts', { detail: reference });
  call.answer(ret.shown);
}

function wrongAmount(amount: Money, most: Money | null): string | undefined {
  if (isZero(amount)) return 'must be more than nothing';
  if (!most) return undefined;
  const limit = `${most.amount} ${most.currency}`;
  if (amount.currency !== most.currency) return `is paid back as it was paid: up to ${limit}`;
  return difference(most, amount).amount.startsWith('-')
    ? `never more than was paid, less the policy's fees: up to ${limit}`
    : undefined;
}
