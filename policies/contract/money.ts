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

/**
 * An amount in the minor unit of its currency, such as cents.
 *
 * @param money the amount
 */
export function minorUnits({ amount, currency }: Money): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(currencyDigits.get(currency) ?? 0, '0'));
}

/**
 * A share of an amount, rounded half up on the minor unit.
 *
 * @param money the amount
 * @param percent the share, with up to two decimals
 */
export function shareOf(money: Money, percent: number): Money {
  const hundredths = BigInt(Math.round(percent * 100));
  return ofMinorUnits((minorUnits(money) * hundredths * 2n + 10_000n) / 20_000n, money.currency);
}

/**
 * What is left of an amount, never less than nothing.
 *
 * @param money the amount
 * @param less what is taken off, in the same currency
 */
export function lessOf(money: Money, less: Money): Money {
  const left = minorUnits(money) - minorUnits(less);
  return ofMinorUnits(left > 0n ? left : 0n, money.currency);
}

function ofMinorUnits(units: bigint, currency: string): Money {
  const digits = currencyDigits.get(currency) ?? 0;
  const text = units.toString().padStart(digits + 1, '0');
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return { amount, currency };
}
