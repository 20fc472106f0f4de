import type { Asked } from '../asked.ts';
import type { Case } from '../case.ts';
import type { Stage } from '../scenario.ts';

/** Money as Alkeria's offers have it. */
export const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** What a failed camera looks like on the bench. */
export const broken = { faultFound: true, cause: 'manufacturing', repairable: true } as const;

/**
 * A camera bought by somebody in Germany that has begun to fail.
 *
 * @param age days since it was bought
 * @param more what differs
 */
export async function camera(stage: Stage, age = 365, more: Partial<Asked> = {}): Promise<Asked> {
  return {
    serial: stage.serial(),
    model: 'NECTA N4K2-7C',
    country: 'DE',
    purchase: { date: await stage.daysAgo(age), proof: true },
    unit: { brand: 'Alkeria', category: 'camera' },
    claim: { reason: 'defective', description: 'Lines missing at the right edge of every frame.' },
    ...more,
  };
}

/** Asked for, and authorized by support a day later. */
export async function authorized(stage: Stage, age?: number, more?: Partial<Asked>): Promise<Case> {
  const rma = await stage.asks(await camera(stage, age, more));
  await stage.daysPass(1);
  await rma.support.authorizes();
  return rma;
}

/** Authorized, and in the house five days after that. */
export async function received(stage: Stage, age?: number, more?: Partial<Asked>): Promise<Case> {
  const rma = await authorized(stage, age, more);
  await stage.daysPass(5);
  await rma.dock.receives();
  return rma;
}

/** Support's offer for a new sensor board, 375.50 in all. */
export const offer = (rma: Case) =>
  rma.support.quotes([
    ['handling', 'Handling', eur('40.00')],
    ['labour', 'New sensor board', eur('310.50')],
    ['shipping', 'Shipment back to you', eur('25.00')],
  ]);
