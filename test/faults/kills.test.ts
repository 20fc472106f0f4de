import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Homeward } from '../../client/homeward.ts';
import { alkeriaRequest, goodParcel, isAbout, monthsAgo } from '../support/house.ts';
import { openRealHouse, type RealHouse } from '../support/real-house.ts';

let house: RealHouse;
beforeAll(async () => {
  house = await openRealHouse();
});
afterAll(() => house.stop());

const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** Every step of the longest path: a unit out of warranty, repaired against an offer. */
const path: [
  string,
  (homeward: Homeward, known: { request: string; number: string; serial: string }) => Promise<unknown>,
][] = [
  [
    'review',
    (homeward, { request, serial }) =>
      homeward.review(request, { units: [{ serial, verdict: 'authorize' }] }, { key: 'review' }),
  ],
  ['scan', (homeward, { number, serial }) => homeward.receive(number, goodParcel('the scan', serial))],
  [
    'inspection',
    (homeward, { number }) =>
      homeward.inspect(
        number,
        { inspection: { faultFound: true, cause: 'manufacturing' } },
        { key: 'inspection' },
      ),
  ],
  [
    'offer',
    (homeward, { number }) =>
      homeward.quote(
        number,
        {
          lines: [
            { kind: 'labour', description: 'Repair', amount: eur('70.00') },
            { kind: 'shipping', description: 'Return shipment', amount: eur('20.00') },
          ],
        },
        { key: 'offer' },
      ),
  ],
  [
    'acceptance',
    (homeward, { number }) => homeward.answerQuote(number, { accept: true }, { key: 'acceptance' }),
  ],
  [
    'payment',
    (homeward, { number }) =>
      homeward.pay(
        number,
        { reference: 'P-1', amount: eur('90.00'), method: 'bank transfer' },
        { key: 'payment' },
      ),
  ],
  ['repair', (homeward, { number }) => homeward.fulfil(number, {}, { key: 'repair' })],
  [
    'shipment',
    (homeward, { number }) => homeward.ship(number, { carrier: 'DHL', tracking: 'JD1' }, { key: 'shipment' }),
  ],
];

const letters = ['request-received', 'authorized', 'parcel-received', 'offer', 'shipped'];

/** A call whose answer a kill may have swallowed is made again under its key, as any client would. */
async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

async function goThePath(serial: string, disturb: (step: string) => Promise<void>) {
  const { homeward } = house;
  const { id } = await insist(() =>
    homeward.submitRequest(alkeriaRequest([serial], { purchasedOn: monthsAgo(30) }), { key: serial }),
  );
  let number = '';
  for (const [name, step] of path) {
    const known = { request: id, number, serial };
    const [answer] = await Promise.all([insist(() => step(homeward, known)), disturb(name)]);
    if (name === 'review') number = (await homeward.request(id)).units[0]?.rma ?? '';
    expect(answer).toBeDefined();
  }
  // Each ends when its letters are delivered: one that was cut off by a kill is tried again within a minute.
  for (const one of [number, id]) await insist(() => house.client.workflow.getHandle(one).result());
  return { id, number };
}

async function expectNothingDoubled({ id, number }: { id: string; number: string }) {
  const view = await house.homeward.return(number);
  expect(view).toMatchObject({ stage: 'closed', outcome: 'repaired' });
  expect(view.receipts).toHaveLength(1);
  expect(view.inspections).toHaveLength(1);
  expect(view.payments).toHaveLength(1);
  expect(view.timeline.map(({ what }) => what)).toEqual([
    'authorized',
    'parcel-received',
    'inspected',
    'offered',
    'offer-accepted',
    'paid',
    'repaired',
    'shipped',
  ]);
  const mails = house.smtp.mails.filter((mail) => isAbout(id)(mail) || isAbout(number)(mail));
  // A kill between the mail server's answer and its recording may repeat a mail, under the same Message-ID.
  const letterIds = new Set(mails.map(({ mail }) => mail.messageId));
  expect(letterIds.size, [...letterIds].join(', ')).toBe(letters.length);
}

async function killServer(step: string): Promise<void> {
  if (step !== 'inspection' && step !== 'payment') return;
  await house.server.kill();
  await house.server.restart();
}

describe('kill -9', () => {
  it(
    'of the worker at every step of a return: it finishes, and nothing is doubled',
    { timeout: 240_000 },
    async () => {
      await expectNothingDoubled(await goThePath('kill-worker', () => house.replaceWorker()));
    },
  );

  it(
    'of the Temporal server in the middle: the return finishes, and nothing is doubled',
    { timeout: 120_000 },
    async () => {
      await expectNothingDoubled(await goThePath('kill-server', killServer));
    },
  );
});
