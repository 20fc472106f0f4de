import type { Asked } from '../asked.ts';
import type { Case } from '../case.ts';
import type { Stage } from '../scenario.ts';

/** The part number of a Mile M40. */
export const partNumber = '1.0.01.29.10458';

/** What Pixfra wants handed in with every claim. */
export const evidence: NonNullable<Asked['claim']['evidence']> = [
  'label-photo',
  'appearance-photo',
  'invoice',
  'shipping-record',
];

/** A fault as the repair station finds it. */
export const broken = { faultFound: true, cause: 'manufacturing', repairable: true } as const;

/**
 * A thermal camera that a distributor in Germany has taken back from a customer.
 *
 * @param more what differs; a claim's and a purchase's fields one by one
 */
export async function camera(
  stage: Stage,
  more: Partial<Omit<Asked, 'claim' | 'purchase'>> & Partial<Pick<Asked, 'claim' | 'purchase'>> = {},
): Promise<Asked> {
  const { claim, purchase, ...other } = more;
  return {
    serial: stage.serial(),
    model: 'Mile M40',
    country: 'DE',
    kind: 'distributor',
    unit: { brand: 'Pixfra', category: 'camera', partNumber },
    ...other,
    purchase: {
      date: await stage.daysAgo(400),
      proof: true,
      channel: 'authorized-distributor',
      ...purchase,
    },
    claim: {
      reason: 'defective',
      description: 'The sensor shows a frozen band after ten minutes.',
      evidence,
      ...claim,
    },
  };
}

/** Asked for, and authorized a day later by support, which knows the distributor. */
export async function authorized(stage: Stage, more?: Parameters<typeof camera>[1]): Promise<Case> {
  const rma = await stage.asks(await camera(stage, more));
  await stage.daysPass(1);
  await rma.support.authorizes();
  return rma;
}

/** Authorized, and at the repair station eight days after that. */
export async function received(stage: Stage, more?: Parameters<typeof camera>[1]): Promise<Case> {
  const rma = await authorized(stage, more);
  await stage.daysPass(8);
  await rma.dock.receives({ partNumber, packaging: 'adequate' });
  return rma;
}
