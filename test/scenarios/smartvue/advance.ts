import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { broken, inStock, server, usd } from './openings.ts';

/** Paid first, then shipped; the faulty server is awaited. */
async function shipped(stage: Stage, rma: Case): Promise<void> {
  await rma.stands('issued', 'accounts');
  await stage.daysPass(1);
  await rma.accounts.isPaid(usd('10000.00'));
  await assert.rejects(rma.bench.repairs(), /the replacement goes out first/);
  await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'S9M 32', condition: 'new' });
  await rma.dispatch.ships();
  await rma.stands('issued', 'customer');
}

async function onCard(stage: Stage): Promise<Case> {
  const rma = await stage.asks(await server(stage, 400, { wants: 'advance-replacement' }));
  await shipped(stage, rma);
  return rma;
}

/** A replacement before the faulty server has come in. */
export const scenarios: Scenario[] = [
  {
    title: 'charged to the card first, and refunded once the faulty server has come in as required',
    shows: ['V12'],
    async play(stage) {
      const rma = await onCard(stage);
      await stage.daysPass(10);
      await rma.dock.receives();
      await rma.bench.finds(broken, inStock);
      await rma.stands('fulfilling', 'accounts');
      await rma.accounts.paysBack(usd('10000.00'));
      assert.equal((await rma.view()).advance?.settlement, 'goes-back');
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 homeward: authorized',
        'day 1 accounts: advance-charged',
        'day 1 bench: replacement-ready',
        'day 1 dispatch: advance-shipped',
        'day 11 dock: parcel-received',
        'day 11 bench: inspected',
        'day 11 bench: advance-settled',
        'day 11 accounts: refunded',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your card for the replacement',
        'Your replacement is on its way; please send your faulty unit',
        'Your parcel has arrived',
        'Your refund of USD 10,000.00',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
  {
    title: 'against a purchase order where support has validated it first, and the account is credited',
    shows: ['V6', 'V7'],
    async play(stage) {
      const rma = await stage.asks(
        await server(stage, 400, { wants: 'advance-replacement' }, { model: 'S12K 1' }),
      );
      await rma.support.authorizes({ coverage: 'warranty' });
      assert.equal((await rma.view()).advance?.payBy, 'purchase-order');
      await shipped(stage, rma);
      await stage.daysPass(10);
      await rma.dock.receives();
      await rma.bench.finds(broken, inStock);
      await rma.accounts.paysBack(usd('10000.00'));
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 support: authorized',
        'day 1 accounts: advance-charged',
        'day 1 bench: replacement-ready',
        'day 1 dispatch: advance-shipped',
        'day 11 dock: parcel-received',
        'day 11 bench: inspected',
        'day 11 bench: advance-settled',
        'day 11 accounts: credited',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your purchase order for the replacement',
        'Your replacement is on its way; please send your faulty unit',
        'Your parcel has arrived',
        'Your credit of USD 10,000.00',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
  {
    title: 'the charge stands where the faulty server’s parts are not in original condition',
    shows: ['V12', 'V16'],
    async play(stage) {
      const rma = await onCard(stage);
      await rma.dock.receives();
      await rma.bench.finds({ ...broken, partsOriginal: false }, inStock);
      await rma.support.agrees();
      const { advance } = await rma.view();
      assert.deepEqual([advance?.settlement, advance?.reasons[0]?.clause], ['stands', 'V16']);
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 homeward: authorized',
        'day 1 accounts: advance-charged',
        'day 1 bench: replacement-ready',
        'day 1 dispatch: advance-shipped',
        'day 1 dock: parcel-received',
        'day 1 bench: inspected',
        'day 1 support: claim-accepted',
        'day 1 homeward: charge-stands',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your card for the replacement',
        'Your replacement is on its way; please send your faulty unit',
        'Your parcel has arrived',
        'The charge of USD 10,000.00 stands',
      ],
      clauses: ['V16', 'V1', 'V13', 'V8'],
    },
  },
  {
    title: 'the charge stands where the faulty server never comes, after two reminders',
    shows: ['V12', 'V16'],
    async play(stage) {
      const rma = await onCard(stage);
      await stage.daysPass(32);
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 homeward: authorized',
        'day 1 accounts: advance-charged',
        'day 1 bench: replacement-ready',
        'day 1 dispatch: advance-shipped',
        'day 17 homeward: reminded',
        'day 24 homeward: reminded',
        'day 32 homeward: charge-stands',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your card for the replacement',
        'Your replacement is on its way; please send your faulty unit',
        '14 days left to send your faulty unit',
        '7 days left to send your faulty unit',
        'The charge of USD 10,000.00 stands',
      ],
      clauses: ['V1', 'V13', 'V8', 'V12', 'V16'],
    },
  },
  {
    title: 'the charge stands where the faulty server comes without its foam and is refused; it goes back',
    shows: ['V12', 'V16'],
    async play(stage) {
      const rma = await onCard(stage);
      await rma.dock.receives({ packaging: 'original-without-foam' });
      await rma.support.declines();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 homeward: authorized',
        'day 1 accounts: advance-charged',
        'day 1 bench: replacement-ready',
        'day 1 dispatch: advance-shipped',
        'day 1 dock: parcel-held',
        'day 1 support: parcel-rejected',
        'day 1 support: refused',
        'day 1 dispatch: shipped',
        'day 1 homeward: charge-stands',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your card for the replacement',
        'Your replacement is on its way; please send your faulty unit',
        'Your parcel is here, and support has to look at it',
        'Your return cannot go on',
        'Your unit is on its way back',
        'The charge of USD 10,000.00 stands',
      ],
      clauses: ['V16', 'V5', 'V3', 'V1', 'V8', 'V13'],
    },
  },
  {
    title: 'the card is declined, which everybody sees, and the next charge goes through',
    shows: ['V12'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400, { wants: 'advance-replacement' }));
      assert.deepEqual((await rma.view()).movement?.kind, 'charge');
      await rma.accounts.fails('The card was declined.');
      assert.equal((await rma.view()).paymentFailure?.reason, 'The card was declined.');
      await shipped(stage, rma);
      assert.equal((await rma.view()).paymentFailure, undefined);
      await rma.dock.receives();
      await rma.bench.finds(broken, inStock);
      await rma.accounts.paysBack(usd('10000.00'));
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 accounts: payment-failed',
        'day 1 accounts: advance-charged',
        'day 1 bench: replacement-ready',
        'day 1 dispatch: advance-shipped',
        'day 1 dock: parcel-received',
        'day 1 bench: inspected',
        'day 1 bench: advance-settled',
        'day 1 accounts: refunded',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your card for the replacement',
        'Your replacement is on its way; please send your faulty unit',
        'Your parcel has arrived',
        'Your refund of USD 10,000.00',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
  {
    title: 'called off by the customer until it is paid',
    shows: ['V12'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400, { wants: 'advance-replacement' }));
      await stage.daysPass(2);
      await rma.customer.cancels('It works again.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 homeward: authorized', 'day 2 customer: cancelled'],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your card for the replacement',
        'Your return is cancelled',
      ],
      clauses: ['V1', 'V13', 'V8', 'V12', 'V16'],
    },
  },
];
