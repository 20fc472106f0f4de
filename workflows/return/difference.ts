import { isZero } from '../parts/money.ts';
import { askForPayment, outstanding, remindOfPayment, takePayment } from './offer.ts';
import type { Return } from './open-return.ts';
import { takeRemedy } from './choosing.ts';

/** Waits until a dearer model is paid, before anything is done; the customer may still choose another. */
export async function payDifference(ret: Return): Promise<'paid' | 'chosen-anew'> {
  const { view } = ret;
  const chosen = view.options?.find(({ model }) => model === view.chosenModel);
  if (!chosen?.priceDifference || isZero(chosen.priceDifference) || view.difference?.paid) return 'paid';
  view.difference = { amount: chosen.priceDifference };
  askForPayment(ret, chosen.priceDifference);
  await ret.wait('payment', 'accounts');
  while (outstanding(ret)) {
    const heard = await ret.hear('payment', 'remedy');
    if (heard.kind === 'payment') takePayment(ret, heard);
    if (heard.kind === 'reminder') remindOfPayment(ret, heard.daysLeft);
    if (heard.kind !== 'remedy') continue;
    takeRemedy(ret, heard);
    if (!view.difference) return 'chosen-anew';
  }
  return 'paid';
}
