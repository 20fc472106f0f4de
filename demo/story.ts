import type { Homeward } from '../client/homeward.ts';
import type { RequestView } from '../client/messages.ts';
import type { Money } from '../policies/index.ts';
import type { Stage } from './stage.ts';

/** One return's story, told while it is played. */
export interface Story {
  vendor: string;
  title: string;
  play: (stage: Stage) => Promise<void>;
}

type Unit = Parameters<Homeward['submitRequest']>[0]['units'][number];
type Submission = Parameters<Homeward['submitRequest']>[0];

/** What a customer asks for, beside vendor and address. */
export type Asked = Pick<Submission, 'purchase'> & {
  applicant: Submission['applicant'];
  unit: Unit['unit'];
  claim: Unit['claim'];
};

/** The number that a review has given a unit. */
export function numberOf({ units }: RequestView): string {
  const number = units[0]?.rma;
  if (number === undefined) throw new Error(`the unit has no number: it is ${units[0]?.state}`);
  return number;
}

/** An amount of money. */
export const money =
  (currency: string) =>
  (amount: string): Money => ({ amount, currency });
