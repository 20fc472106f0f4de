import type { Money } from '../../policies/contract/money.ts';
import type { QuoteRequest } from '../messages/return-messages.ts';
import type { QuoteView } from '../messages/return-view.ts';
import { now } from '../parts/clock.ts';
import { difference, isZero, sum } from '../parts/money.ts';
import { invalidFailure } from '../parts/failures.ts';
import type { ReturnCall } from './calls.ts';
import { callOff } from './cancelling.ts';
import { takeFindings } from './inspection.ts';
import { expectMoney, moneyMoved } from './movements.ts';
import type { Return } from './open-return.ts';

/** How the offer for chargeable work ends; `inspected-again`: the bench has corrected its findings first. */
export type OfferEnd = 'accepted' | 'unanswered' | 'inspected-again' | 'cancelled';

/** Draws up an offer, waits for the customer's answer, and for the money where it is due before the work. */
export async function agreeOnOffer(ret: Return): Promise<OfferEnd> {
  await ret.wait('quote', 'support');
  for (;;) {
    const heard = await ret.hear('quote', 'inspection', 'cancellation');
    if (heard.kind === 'cancellation' && callOff(ret, heard) === 'cancelled') return 'cancelled';
    if (heard.kind === 'inspection') {
      await takeFindings(ret, heard);
      return 'inspected-again';
    }
    if (heard.kind !== 'quote') continue;
    await offer(ret, heard);
    break;
  }
  const answer = await awaitAnswer(ret);
  if (answer !== 'accepted') return answer;
  expectMoney(ret, 'payment', outstanding(ret));
  if (ret.view.decision.payment === 'in-advance') await awaitPayment(ret);
  return 'accepted';
}

/** What is still to be paid: of the accepted offer, or of the model chosen in exchange; null where nothing is. */
export function outstanding({ view }: Return): Money | null {
  const { quote, difference: extra } = view;
  if (quote?.answer === 'accepted' && !quote.paid) return quote.total;
  return extra && !extra.paid ? extra.amount : null;
}

/**
 * Takes up money that has arrived; it settles in full what is due, or is refused with the difference.
 */
export function takePayment(ret: Return, call: ReturnCall<'payment'>): void {
  const { view } = ret;
  const { quote, payments } = view;
  const due = outstanding(ret);
  const { amount, reference } = call.message;
  if (!due || payments.some((payment) => payment.reference === reference)) {
    call.answer(ret.shown);
    return;
  }
  if (amount.currency !== due.currency || !isZero(difference(due, amount))) {
    call.refuse(notInFull(due, amount));
    return;
  }
  payments.push({ ...call.message, at: now() });
  if (quote?.answer === 'accepted' && !quote.paid) quote.paid = due;
  else view.difference = { amount: due, paid: due };
  moneyMoved(ret);
  ret.tell('paid', 'accounts', { detail: reference });
  call.answer(ret.shown);
}

/** Waits until nothing is due any more. */
export async function awaitPayment(ret: Return): Promise<void> {
  const due = outstanding(ret);
  if (!due) return;
  askForPayment(ret, due);
  await ret.wait('payment', 'accounts');
  while (outstanding(ret)) {
    const heard = await ret.hear('payment');
    if (heard.kind === 'payment') takePayment(ret, heard);
    if (heard.kind === 'reminder') remindOfPayment(ret, heard.daysLeft);
  }
}

/** Asks for what is due, of an offer or of an exchange. */
export function askForPayment(ret: Return, amount: Money): void {
  expectMoney(ret, 'payment', amount);
  sendBill(ret, amount);
}

/** Reminds of what is still due. */
export function remindOfPayment(ret: Return, daysLeft: number): void {
  const due = outstanding(ret);
  if (!due) return;
  ret.tell('reminded', 'homeward', { detail: String(daysLeft) });
  sendBill(ret, due, daysLeft);
}

function sendBill(ret: Return, amount: Money, daysLeft?: number): void {
  const of = ret.view.difference ? 'exchange' : 'offer';
  ret.post.send('payment-wanted', {
    unit: ret.unit,
    amount,
    of,
    ...(daysLeft !== undefined && { daysLeft }),
  });
}

async function offer(ret: Return, call: ReturnCall<'quote'>): Promise<void> {
  const revised = ret.view.quote !== undefined;
  await ret.wait('offer', 'customer', call.message.validDays);
  const quote = quoteOf(call.message, ret.lastDay('offer') ?? '');
  ret.view.quote = quote;
  ret.view.stage = 'quoted';
  ret.tell(revised ? 'offer-revised' : 'offered', 'support');
  if (ret.view.decision.fees.some(({ kind }) => kind === 'shipping') && !has(quote, 'shipping'))
    ret.tell('offer-without-shipping', 'homeward', { internal: true });
  ret.post.send('offer', { unit: ret.unit, quote, reasons: ret.view.decision.reasons, revised });
  call.answer(ret.shown);
}

async function awaitAnswer(ret: Return): Promise<'accepted' | 'unanswered' | 'cancelled'> {
  for (;;) {
    const heard = await ret.hear('quote-answer', 'quote', 'cancellation');
    const quote = ret.view.quote;
    if (!quote) throw new Error('an offer is awaited that was never made');
    const { unit } = ret;
    switch (heard.kind) {
      case 'quote':
        await offer(ret, heard);
        break;
      case 'quote-answer':
        quote.answer = heard.message.accept ? 'accepted' : 'declined';
        ret.view.stage = 'fulfilling';
        ret.tell(`offer-${quote.answer}`, 'customer');
        if (!heard.message.accept) ret.post.send('offer-ended', { unit, quote, answer: 'declined' });
        heard.answer(ret.shown);
        return heard.message.accept ? 'accepted' : 'unanswered';
      case 'cancellation':
        if (callOff(ret, heard) === 'cancelled') return 'cancelled';
        break;
      case 'reminder': {
        const { daysLeft } = heard;
        ret.tell('reminded', 'homeward', { detail: String(daysLeft) });
        ret.post.send('offer', { unit, quote, reasons: ret.view.decision.reasons, revised: false, daysLeft });
        break;
      }
      case 'end':
        if (ret.view.blocked) {
          await ret.wait('offer', 'customer');
          quote.validUntil = ret.lastDay('offer') ?? quote.validUntil;
          break;
        }
        quote.answer = 'lapsed';
        ret.view.stage = 'fulfilling';
        ret.tell('offer-lapsed', 'homeward');
        ret.post.send('offer-ended', { unit, quote, answer: 'lapsed' });
        return 'unanswered';
    }
  }
}

function quoteOf({ lines }: QuoteRequest, validUntil: string): QuoteView {
  return { lines, total: sum(lines.map(({ amount }) => amount)), offeredAt: now(), validUntil };
}

const has = (quote: QuoteView, kind: string): boolean => quote.lines.some((line) => line.kind === kind);

function notInFull(due: Money, amount: Money): Error {
  const owed = `${due.amount} ${due.currency}`;
  const message =
    amount.currency === due.currency
      ? `what is due is paid in full: ${owed} are due, ${amount.amount} were given, ${gap(due, amount)}`
      : `what is due is paid in its own currency: ${owed} are due`;
  return invalidFailure(message, [{ path: 'amount', message }]);
}

function gap(due: Money, amount: Money): string {
  const rest = difference(due, amount);
  return rest.amount.startsWith('-')
    ? `${rest.amount.slice(1)} ${due.currency} too much`
    : `the difference is ${rest.amount} ${due.currency}`;
}
