import type { Client } from '@temporalio/client';
import type { Homeward } from '../../client/homeward.ts';
import { isAbout } from '../support/house.ts';
import type { Smtp } from '../support/smtp.ts';
import { insist, type Known } from './longest-path.ts';

/**
 * What a return has come to, but for what differs from one to the next; waits for its end, which is when its letters
 * are delivered.
 */
export async function endOf(
  { homeward, client, smtp }: { homeward: Homeward; client: Client; smtp: Smtp },
  { request, number }: Known,
) {
  for (const id of [number, request]) await insist(() => client.workflow.getHandle(id).result());
  const view = await homeward.return(number);
  const { rmas } = await homeward.returns({ request });
  const mails = smtp.mails.filter((mail) => isAbout(request)(mail) || isAbout(number)(mail));
  return {
    outcome: view.outcome,
    timeline: view.timeline.map(({ what, by }) => `${by}: ${what}`),
    numbers: rmas.map((one) => (one.number === number ? 'NUMBER' : one.number)),
    receipts: view.receipts.length,
    inspections: view.inspections.length,
    payments: view.payments.map(({ reference }) => reference),
    shipment: view.shipment?.tracking,
    letters: mails.map(({ mail }) =>
      (mail.messageId ?? '').replace(request, 'REQUEST').replace(number, 'NUMBER'),
    ),
  };
}

/** What the longest path comes to: each number, letter, payment and shipment once. */
export const endOfLongestPath: Awaited<ReturnType<typeof endOf>> = {
  outcome: 'repaired',
  timeline: [
    'support: authorized',
    'dock: parcel-received',
    'bench: inspected',
    'support: offered',
    'support: offer-revised',
    'customer: offer-accepted',
    'accounts: paid',
    'bench: repaired',
    'dispatch: shipped',
  ],
  numbers: ['NUMBER'],
  receipts: 1,
  inspections: 1,
  payments: ['P-1'],
  shipment: 'JD1',
  letters: [
    '<REQUEST.request-received.1@localhost>',
    '<REQUEST.authorized.2@localhost>',
    '<NUMBER.parcel-received.1@localhost>',
    '<NUMBER.offer.2@localhost>',
    '<NUMBER.offer.3@localhost>',
    '<NUMBER.shipped.4@localhost>',
  ],
};
