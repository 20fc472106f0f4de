import type { Decision } from '../contract/decision.ts';
import { lessOf, type Money, shareOf } from '../contract/money.ts';
import type { Model } from './model.ts';
import { allHits, firstHit, type World } from './world.ts';

/** What the remedies cost, pay and ask for, with the rows that say so. */
export interface RemedyTerms {
  charge: Model['charges'][number] | undefined;
  advance: Model['advance'][number] | undefined;
  fees: Model['fees'];
  payouts: Model['payout'];
  said: Pick<Decision, 'chargeable' | 'payment' | 'advance' | 'fees' | 'payout'>;
}

/** What is said of a return that comes to no remedy. */
export const noTerms: RemedyTerms = {
  charge: undefined,
  advance: undefined,
  fees: [],
  payouts: [],
  said: { chargeable: false, payment: null, advance: null, fees: [], payout: null },
};

/**
 * What the remedies cost, pay and ask for.
 *
 * @param world what is known, with its coverage
 * @param remedies what the customer may get
 */
export function termsOf(world: World, remedies: Decision['remedies']): RemedyTerms {
  const { model } = world;
  const charge = firstHit(model.charges, world);
  const advance = remedies.includes('advance-replacement') ? firstHit(model.advance, world) : undefined;
  const fees = allHits(model.fees, world).filter(
    ({ for: bearing }) => !bearing || bearing.some((remedy) => remedies.includes(remedy)),
  );
  const said = fees.map((row) => feeOf(row, remedies, world));
  const payouts = allHits(model.payout, world).filter(
    ({ remedy, of }) => remedies.includes(remedy) && moneyAt(world, of) !== undefined,
  );
  return {
    charge,
    advance,
    fees,
    payouts,
    said: {
      chargeable: charge?.chargeable ?? false,
      payment: charge?.payment ?? null,
      advance: advance
        ? { payBy: advance.payBy, settledBy: advance.settledBy, conditions: advance.conditions }
        : null,
      fees: said,
      payout: payoutOf(payouts, said, world),
    },
  };
}

function feeOf(row: Model['fees'][number], remedies: Decision['remedies'], world: World) {
  const { kind, percent, of, for: bearing } = row;
  const base = of && moneyAt(world, of);
  const amount = base && percent !== undefined ? shareOf(base, percent) : row.amount;
  return {
    kind,
    ...(percent !== undefined && { percent }),
    ...(amount && { amount }),
    ...(bearing && { for: bearing.filter((remedy) => remedies.includes(remedy)) }),
  };
}

function payoutOf(rows: Model['payout'], fees: Decision['fees'], world: World): Decision['payout'] {
  const payout: NonNullable<Decision['payout']> = {};
  for (const { remedy, of } of rows) {
    const price = moneyAt(world, of);
    const field = remedy === 'refund' ? 'refundUpTo' : 'creditUpTo';
    if (price && !payout[field])
      payout[field] = fees
        .filter((fee) => fee.for?.includes(remedy))
        .reduce((left, { amount }) => (amount ? lessOf(left, amount) : left), price);
  }
  return Object.keys(payout).length > 0 ? payout : null;
}

function moneyAt(world: World, path: string): Money | undefined {
  const value = world.factAt(path);
  return typeof value === 'object' && 'currency' in value ? value : undefined;
}
