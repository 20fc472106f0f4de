import type { Asked } from '../asked.ts';
import type { Case } from '../case.ts';
import type { Stage } from '../scenario.ts';

/** Money as Smartvue's orders have it. */
export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** A fault as the bench finds it. */
export const broken = {
  faultFound: true,
  cause: 'manufacturing',
  partsOriginal: true,
  repairable: true,
} as const;

/** What the bench says beside it where a replacement is at hand. */
export const inStock = { stock: { sameModel: true } };

/**
 * A server of an order over 5,000 dollars, bought by an integrator, with two dead bays.
 *
 * @param age days since it was bought
 * @param claim what differs in the claim
 * @param more what differs else
 */
export async function server(
  stage: Stage,
  age: number,
  claim: Partial<Asked['claim']> = {},
  more: Partial<Pick<Asked, 'model' | 'purchase'>> = {},
): Promise<Asked> {
  return {
    serial: stage.serial(),
    model: more.model ?? 'S9M 32',
    kind: 'integrator',
    purchase: {
      date: await stage.daysAgo(age),
      deliveredOn: await stage.daysAgo(age - 5),
      proof: true,
      orderTotal: usd('12000.00'),
      unitPrice: usd('10000.00'),
      ...more.purchase,
    },
    unit: { brand: 'Smartvue', category: 'server' },
    claim: { reason: 'defective', description: 'The array is degraded, two bays are dead.', ...claim },
  };
}

/** A server in the house, authorized by the policy itself a week before. */
export async function received(stage: Stage, age: number, claim?: Partial<Asked['claim']>): Promise<Case> {
  const rma = await stage.asks(await server(stage, age, claim));
  await stage.daysPass(7);
  await rma.dock.receives();
  return rma;
}
