import type { Asked } from '../asked.ts';
import type { Case } from '../case.ts';
import type { Stage } from '../scenario.ts';

/** Money as Camstro's official store has it. */
export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** A fault as the bench finds it. */
export const broken = { faultFound: true, cause: 'manufacturing', repairable: true } as const;
/** What is not wanted, as it has to come back. */
export const asNew = { faultFound: false, complete: true, perfect: true } as const;

export const unwanted = { reason: 'unwanted', description: 'Too large for the porch.' } as const;
export const defective = {
  reason: 'defective',
  description: 'No picture after the firmware boots.',
} as const;

/**
 * A PoE camera from the official store, delivered five days after it was bought.
 *
 * @param age days since it was bought
 * @param more what differs; a purchase's fields one by one
 */
export async function camera(
  stage: Stage,
  age: number,
  claim: Asked['claim'],
  more: Partial<Omit<Asked, 'claim' | 'purchase'>> & { purchase?: Asked['purchase'] } = {},
): Promise<Asked & Required<Pick<Asked, 'unit'>>> {
  const { purchase, unit, ...other } = more;
  return {
    serial: stage.serial(),
    model: 'NC800',
    claim,
    ...other,
    purchase: {
      date: await stage.daysAgo(age),
      deliveredOn: await stage.daysAgo(age - 5),
      proof: true,
      channel: 'official-store',
      country: 'US',
      unitPrice: usd('129.99'),
      ...purchase,
    },
    unit: { category: 'camera', poe: true, condition: 'new', brand: 'Camstro', ...unit },
  };
}

/** A camera nobody wants, bought so many days ago, in the house; within 30 days it is authorized at once. */
export async function unwantedCamera(stage: Stage, age: number): Promise<Case> {
  const rma = await stage.asks(await camera(stage, age, unwanted));
  await stage.daysPass(3);
  await rma.dock.receives();
  return rma;
}

/** A camera that fails, bought so many days ago, whose defect support has confirmed, in the house. */
export async function failedCamera(stage: Stage, age: number): Promise<Case> {
  const rma = await stage.asks(await camera(stage, age, defective));
  await stage.daysPass(1);
  await rma.support.authorizes({ qualityIssue: true });
  await stage.daysPass(3);
  await rma.dock.receives();
  return rma;
}
