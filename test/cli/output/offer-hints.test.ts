import { expect, test } from 'vitest';
import { offerHints } from '../../../cli/output/offer-hints.ts';
import { nextForReturn } from '../../../cli/output/next.ts';
import { loadPolicies } from '../../../policies/index.ts';
import { issuedReturn } from '../../web/support/in-memory.ts';

const policy = loadPolicies().current('alkeria');
const view = issuedReturn('ALK-26-7K3M9-T', 'AK-4711', 'NECTA');
const outOfWarranty = { ...view, decision: { ...view.decision, fees: [{ kind: 'shipping' as const }] } };
const line = (kind: 'labour' | 'shipping' | 'duties') => ({
  kind,
  description: 'Work',
  amount: { amount: '20.00', currency: 'EUR' },
});
const offered = (...kinds: ('labour' | 'shipping' | 'duties')[]) => ({ lines: kinds.map(line) });

test('an offer without the way back that the customer pays is noted, and so is a line the policy does not know', () => {
  if (!policy) throw new Error('no policy of alkeria');
  expect(offerHints(policy, offered('labour', 'shipping'), outOfWarranty)).toEqual([]);
  expect(offerHints(policy, offered('labour'), view)).toEqual([]);
  expect(offerHints(policy, offered('labour'), outOfWarranty)).toEqual([
    'the way back belongs into this offer: quote again with a line of kind shipping',
  ]);
  expect(offerHints(policy, offered('duties', 'shipping'), outOfWarranty)).toEqual([
    "the policy's offers have lines for shipping, handling, supplies, labour, not for duties",
  ]);
});

test('the next command names the amount that is due, and the correction where something blocks the return', () => {
  const quote = {
    lines: [line('labour')],
    total: { amount: '138.50', currency: 'EUR' },
    offeredAt: '2026-11-21T10:00:00Z',
    validUntil: '2026-12-21',
  };
  expect(nextForReturn({ ...view, quote, possible: ['payment'] })).toEqual([
    'homeward pay ALK-26-7K3M9-T --reference … --amount 138.50:EUR --method transfer',
  ]);
  const blocked = { reason: '550', since: '2026-11-21T10:00:00Z' };
  expect(nextForReturn({ ...view, blocked, possible: [] })).toEqual([
    'homeward correct ALK-26-7K3M9-T --email …',
  ]);
});
