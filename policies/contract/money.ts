import { z } from 'zod';
import { currencyDigits } from './codes.ts';

const AMOUNT = /^(0|[1-9]\d{0,11})(\.\d{1,3})?$/;

/** An amount of money in decimal notation with its ISO 4217 currency. */
export const moneySchema = z
  .strictObject({
    amount: z.string().regex(AMOUNT, {
      error: 'must be an amount such as "129.90": digits, a point, no sign, no separators',
    }),
    currency: z.string().refine((code) => currencyDigits.has(code), {
      error: 'must be an ISO 4217 currency code in capitals, such as EUR',
    }),
  })
  .refine(({ amount, currency }) => decimals(amount) <= (currencyDigits.get(currency) ?? 0), {
    path: ['amount'],
    error: 'has more decimals than the currency',
  })
  .meta({
    id: 'Money',
    description: 'An amount in decimal notation and its ISO 4217 currency.',
    example: { amount: '129.90', currency: 'USD' },
  });

export type Money = z.infer<typeof moneySchema>;

function decimals(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}
