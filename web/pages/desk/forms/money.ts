import type { ReturnView } from '../../../../client/messages.ts';
import { desk } from '../words.ts';
import type { Field, Form } from './field.ts';
import { currencyOf } from './currency.ts';

const { fields: words, calls } = desk;

/** The forms of accounts, and of dispatch, by the call they make. */
export function moneyForms(view: ReturnView) {
  const currency = { initial: currencyOf(view) };
  const owed = view.movement?.amount?.amount;
  return {
    payment: (): Form => ({ call: 'payment', ...calls.payment, parts: money(owed), currency }),
    refund: (): Form => ({ call: 'refund', ...calls.refund, parts: money(owed), currency }),
    'payment-failure': (): Form => ({
      call: 'payment-failure',
      ...calls['payment-failure'],
      parts: [
        { path: 'reason', kind: 'text', label: words.failure, required: true },
        { path: 'reference', kind: 'line', label: words.reference },
      ],
    }),
  };
}

/** What dispatch tells of a parcel, and the customer of who fetches it. */
export function wayForms() {
  return {
    shipment: (): Form => ({
      call: 'shipment',
      ...calls.shipment,
      parts: [
        { path: 'carrier', kind: 'line', label: words.carrier, required: true },
        { path: 'tracking', kind: 'line', label: words.tracking, required: true },
      ],
    }),
    'way-back': (): Form => ({
      call: 'way-back',
      ...calls['way-back'],
      parts: [
        { path: 'carrier', kind: 'line', label: words.carrier, required: true },
        { path: 'reference', kind: 'line', label: words.wayBackReference },
      ],
    }),
  };
}

function money(initial: string | undefined): Field[] {
  return [
    { path: 'reference', kind: 'line', label: words.reference, required: true },
    { path: 'amount', kind: 'money', label: words.amount, required: true, initial },
    { path: 'method', kind: 'line', label: words.method, hint: words.methodHint, required: true },
  ];
}
