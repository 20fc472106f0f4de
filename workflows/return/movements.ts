import type { Money } from '../../policies/contract/money.ts';
import type { PaymentFailure } from '../messages/return-messages.ts';
import type { Movement } from '../messages/return-view.ts';
import { now } from '../parts/clock.ts';
import type { Return } from './open-return.ts';

/**
 * Shows what money would move next, and why.
 *
 * @param amount how much; null: the price is not known
 * @param reasons the clauses behind it; left out: those of the decision
 */
export function expectMoney(
  { view }: Return,
  kind: Movement['kind'],
  amount: Money | null,
  reasons = view.decision.reasons,
): void {
  view.movement = { kind, amount, reasons };
}

/** The money has moved, or need not move any more. */
export function moneyMoved({ view }: Return): void {
  delete view.movement;
  delete view.paymentFailure;
}

/** The money has not moved; the return waits on, and shows why, until it has. */
export function moneyStuck(ret: Return, failure: PaymentFailure): void {
  ret.view.paymentFailure = { ...failure, at: now() };
  ret.tell('payment-failed', 'accounts', { detail: failure.reason, internal: true });
  ret.changed();
}
