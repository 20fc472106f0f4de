import type { Asked } from '../asked.ts';
import type { Case } from '../case.ts';
import type { Stage } from '../scenario.ts';

/** Money as Sensera's offers have it. */
export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** A fault as the bench finds it, by its cause. */
export const fault = (cause: 'manufacturing' | 'transit' | 'power') =>
  ({ faultFound: true, cause, repairable: true }) as const;

/**
 * A site camera that gives no picture any more.
 *
 * @param more what differs
 */
export function camera(stage: Stage, more: Partial<Asked> = {}): Asked {
  return {
    serial: stage.serial(),
    model: 'MC-68',
    purchase: {},
    unit: { brand: 'Sensera', category: 'camera' },
    claim: { reason: 'defective', description: 'No picture since Monday, the red lamp blinks twice.' },
    ...more,
  };
}

/**
 * Asked for, and taken on by support a day later.
 *
 * @param coverage in warranty or not, by support's word
 */
export async function authorized(
  stage: Stage,
  coverage: 'warranty' | 'none',
  more?: Partial<Asked>,
): Promise<Case> {
  const rma = await stage.asks(camera(stage, more));
  await stage.daysPass(1);
  await rma.support.authorizes({ coverage });
  return rma;
}

/** Authorized, and in the house four days after that. */
export async function received(stage: Stage, coverage: 'warranty' | 'none'): Promise<Case> {
  const rma = await authorized(stage, coverage);
  await stage.daysPass(4);
  await rma.dock.receives();
  return rma;
}
