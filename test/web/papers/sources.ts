import type { Sender } from '../../../client/homeward.ts';
import type { ReturnView } from '../../../client/messages.ts';
import { loadPolicies } from '../../../policies/index.ts';
import { factsOf, type PaperSources } from '../../../web/papers/sources.ts';
import { anna, issuedReturn } from '../support/in-memory.ts';

const policies = loadPolicies();

export const NUMBER = 'ALK-26-7K3M9-X';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** An offer of two lines. */
export const offer: NonNullable<ReturnView['quote']> = {
  lines: [
    { kind: 'labour', description: 'Replace the sensor board', amount: euros('240.00') },
    { kind: 'shipping', description: 'To Pisa', amount: euros('18.50') },
  ],
  total: euros('258.50'),
  offeredAt: '2026-11-21T09:00:00Z',
  validUntil: '2026-12-21',
};

/**
 * What a paper is written from: Anna's return to Alkeria, but for what is said otherwise.
 *
 * @param more of the return, of its sender, the vendor and the words that must stand on it
 */
export function sources(
  more: { view?: object; sender?: Partial<Sender>; vendor?: string; legend?: string } = {},
): PaperSources {
  const view = { ...issuedReturn(NUMBER, 'AK-4711', 'NECTA N2K2-7C'), ...more.view };
  const sender = { ...anna, ...more.sender };
  const policy = policies.current(more.vendor ?? 'alkeria');
  if (!policy) throw new Error('no such policy');
  return { view, sender, policy, facts: factsOf(view, sender), legend: more.legend };
}
