import { setTimeout } from 'node:timers/promises';
import type { Homeward } from '../../client/homeward.ts';
import { alkeriaRequest, goodParcel, monthsAgo } from '../support/house.ts';

/** What a step knows of its return. */
export type Known = { serial: string; request: string; number: string };

/** A call on the way, under a key: made again it changes nothing. */
export type Step = { name: string; make: (homeward: Homeward, known: Known) => Promise<unknown> };

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const offer = (labour: string) => ({
  lines: [
    { kind: 'labour' as const, description: 'Repair', amount: eur(labour) },
    { kind: 'shipping' as const, description: 'Return shipment', amount: eur('20.00') },
  ],
});

/** The longest path: a unit out of warranty, repaired against an offer that was made anew, paid, and shipped. */
export const longestPath: Step[] = [
  {
    name: 'request',
    make: (homeward, { serial }) =>
      homeward.submitRequest(alkeriaRequest([serial], { purchasedOn: monthsAgo(30) }), { key: serial }),
  },
  {
    name: 'review',
    make: (homeward, { request, serial }) =>
      homeward.review(request, { units: [{ serial, verdict: 'authorize' }] }, { key: 'review' }),
  },
  {
    name: 'scan',
    make: (homeward, { number, serial }) => homeward.receive(number, goodParcel(`scan ${serial}`, serial)),
  },
  {
    name: 'inspection',
    make: (homeward, { number }) =>
      homeward.inspect(
        number,
        { inspection: { faultFound: true, cause: 'manufacturing' } },
        { key: 'inspection' },
      ),
  },
  { name: 'offer', make: (homeward, { number }) => homeward.quote(number, offer('90.00'), { key: 'offer' }) },
  {
    name: 'new offer',
    make: (homeward, { number }) => homeward.quote(number, offer('70.00'), { key: 'new offer' }),
  },
  {
    name: 'acceptance',
    make: (homeward, { number }) => homeward.answerQuote(number, { accept: true }, { key: 'acceptance' }),
  },
  {
    name: 'payment',
    make: (homeward, { number }) =>
      homeward.pay(
        number,
        { reference: 'P-1', amount: eur('90.00'), method: 'bank transfer' },
        { key: 'payment' },
      ),
  },
  { name: 'repair', make: (homeward, { number }) => homeward.fulfil(number, {}, { key: 'repair' }) },
  {
    name: 'shipment',
    make: (homeward, { number }) =>
      homeward.ship(number, { carrier: 'DHL', tracking: 'JD1' }, { key: 'shipment' }),
  },
];

const TRIES = 60;
const BETWEEN_MS = 500;

/** A call whose answer a kill may have swallowed is made again under its key, after a moment, as any client would. */
export async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (tries === TRIES) throw error;
      await setTimeout(BETWEEN_MS);
    }
  }
}
