import { expect, test } from 'vitest';
import { listLines, requestLines, returnLines } from '../../../cli/output/views.ts';
import { submission, policies } from '../../web/support/app.ts';
import { inMemoryHomeward, issuedReturn } from '../../web/support/in-memory.ts';
import { requestSubmission } from '../../../client/messages.ts';

const NUMBER = 'ALK-26-7K3M9-T';

test('a return is shown with its stage, its reasons and the command that comes next', () => {
  const text = returnLines(issuedReturn(NUMBER, 'AK-4711', 'NECTA')).join('\n');
  expect(text).toContain('issued, waiting on customer');
  expect(text).toContain('21 December 2026');
  expect(text).toMatch(/A11 +The unit is within/);
  expect(text).toContain(`homeward scan ${NUMBER} --serial AK-4711`);
});

test('an open offer is shown line by line', () => {
  const amount = { amount: '120.00', currency: 'EUR' };
  const quote = {
    lines: [{ kind: 'labour' as const, description: 'Sensor board', amount }],
    total: amount,
    offeredAt: '2026-11-21T09:00:00Z',
    validUntil: '2026-12-21',
  };
  const view = { ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), quote, possible: ['quote-answer'] };
  const text = returnLines(view).join('\n');
  expect(text).toMatch(
    /EUR 120\.00, open until 21 December 2026[\s\S]*EUR 120\.00 {2}Sensor board \(labour\)/,
  );
  expect(text).toContain(`homeward accept ${NUMBER}`);
});

test('a return on hold says why, what money would move and what failed, and how it goes on', () => {
  const at = '2026-11-21T09:00:00Z';
  const view = {
    ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'),
    possible: ['release', 'refund', 'payment-failure'],
    hold: { reason: 'The invoice is being checked.', since: at },
    paymentFailure: { reason: 'The card was declined.', at },
    movement: {
      kind: 'refund' as const,
      amount: { amount: '129.99', currency: 'USD' },
      reasons: [{ clause: 'C26', says: 'Never above what was paid.' }],
    },
  };
  const text = returnLines(view).join('\n');
  expect(text).toMatch(/on hold +The invoice is being checked\./);
  expect(text).toMatch(/to move +refund, USD 129\.99 \(C26\)/);
  expect(text).toMatch(/failed +The card was declined\./);
  expect(text).toContain(`homeward release ${NUMBER}`);
});

test('a request in review names the command that answers it', async () => {
  const view = await inMemoryHomeward(policies).submitRequest(requestSubmission.parse(submission));
  expect(requestLines(view).at(-1)).toContain('homeward review REQ-0001 --authorize AK-4711');
});

test('returns are listed below one another', () => {
  const lines = listLines({ rmas: [issuedReturn(NUMBER, 'AK-4711', 'NECTA')] });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^ALK-26-7K3M9-T {2}alkeria +issued +customer/);
  expect(listLines({ rmas: [] })).toEqual(['no returns']);
});
