import type { ReturnView } from '../../../../client/messages.ts';

/**
 * The currency in which this return is spoken of.
 *
 * @returns undefined where no amount has been named yet
 */
export function currencyOf({ quote, movement, decision, facts }: ReturnView): string | undefined {
  const { payout, fees } = decision;
  const amounts = [
    movement?.amount,
    quote?.total,
    payout?.refundUpTo,
    payout?.creditUpTo,
    ...fees.map(({ amount }) => amount),
    facts?.purchase?.unitPrice,
    facts?.purchase?.orderTotal,
  ];
  return amounts.find(Boolean)?.currency;
}
