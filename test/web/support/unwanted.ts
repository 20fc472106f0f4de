import type { ReturnView } from '../../../client/messages.ts';
import { issuedReturn } from './in-memory.ts';

/**
 * A new camera nobody wants, inspected: its customer may choose an exchange or a refund.
 *
 * @param number of the return
 * @param changes what is otherwise
 */
export function unwanted(number: string, changes: Partial<ReturnView> = {}): ReturnView {
  const view = issuedReturn(number, 'CS-4711', 'NC800');
  return {
    ...view,
    vendor: 'camstro',
    stage: 'fulfilling',
    waitingOn: 'customer',
    dueAt: '2026-12-06T08:00:00Z',
    possible: ['remedy', 'inspection'],
    coverage: 'money-back',
    decision: {
      ...view.decision,
      vendor: 'camstro',
      stage: 'inspection',
      coverage: 'money-back',
      remedies: ['exchange', 'refund'],
      choice: 'customer',
      payout: { refundUpTo: { amount: '129.99', currency: 'USD' } },
      reasons: [{ clause: 'C32', says: 'You can have a full refund or an exchange, as you like.' }],
    },
    ...changes,
  };
}
