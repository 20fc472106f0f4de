import type { Money } from '../../policies/contract/money.ts';

const scale = 1000n;

const toThousandths = (amount: string): bigint => {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const value = BigInt(whole ?? 0) * scale + BigInt(decimals.padEnd(3, '0'));
  return sign === '-' ? -value : value;
};

const decimalsOf = (...amounts: string[]): number =>
  Math.max(...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));

function fromThousandths(value: bigint, decimals: number): string {
  const size = value < 0n ? -value : value;
  const fraction = String(size % scale)
    .padStart(3, '0')
    .slice(0, decimals);
  return `${value < 0n ? '-' : ''}${size / scale}${decimals > 0 ? `.${fraction}` : ''}`;
}

/**
 * The sum of amounts in one currency.
 *
 * @param amounts at least one
 */
export function sum(amounts: readonly Money[]): Money {
  const total = amounts.reduce((all, { amount }) => all + toThousandths(amount), 0n);
  return {
    amount: fromThousandths(total, decimalsOf(...amounts.map(({ amount }) => amount))),
    currency: amounts[0]?.currency ?? '',
  };
}

/** The first amount less the second, in the first's currency. */
export function difference(from: Money, less: Money): Money {
  const rest = toThousandths(from.amount) - toThousandths(less.amount);
  return { amount: fromThousandths(rest, decimalsOf(from.amount, less.amount)), currency: from.currency };
}

/** Whether nothing is left of an amount. */
export const isZero = ({ amount }: Money): boolean => toThousandths(amount) === 0n;
