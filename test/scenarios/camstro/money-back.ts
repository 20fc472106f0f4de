import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { asNew, camera, unwanted, unwantedCamera, usd } from './openings.ts';

/** New and not wanted. */
export const scenarios: Scenario[] = [
  {
    title: 'within thirty days a new camera is refunded at the customer’s choice, never above its price',
    shows: ['C26', 'C32', 'C37', 'C40', 'C41', 'C49'],
    async play(stage) {
      const rma = await unwantedCamera(stage, 20);
      await rma.bench.finds(asNew);
      await rma.stands('fulfilling', 'customer');
      await stage.daysPass(1);
      await rma.customer.chooses('refund');
      await rma.stands('fulfilling', 'accounts');
      const { movement, dueAt } = await rma.view();
      assert.deepEqual([movement?.kind, movement?.amount], ['refund', usd('129.99')]);
      assert.equal(
        new Date(dueAt ?? '').getUTCDay(),
        4,
        'three working days after a Friday end with Wednesday',
      );
      await assert.rejects(rma.accounts.paysBack(usd('130.00')), /up to 129\.99 USD/);
      await rma.accounts.fails('The card has expired.');
      await stage.daysPass(3);
      await rma.accounts.paysBack(usd('129.99'));
      return rma.number;
    },
    ends: {
      outcome: 'refunded',
      timeline: [
        'day 0 homeward: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 4 customer: remedy-chosen',
        'day 4 accounts: payment-failed',
        'day 7 accounts: refunded',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Your refund of USD 129.99',
      ],
      clauses: ['C32', 'C2', 'C4', 'C37', 'C63', 'C55', 'C26', 'C40', 'C50'],
    },
  },
  {
    title: 'the customer changes his mind before the exchange is ready, and is refunded after all',
    shows: ['C32'],
    async play(stage) {
      const rma = await unwantedCamera(stage, 20);
      await rma.bench.finds(asNew);
      await rma.customer.chooses('exchange');
      await rma.support.offers([{ model: 'NC500' }]);
      await rma.customer.chooses('exchange', 'NC500');
      await rma.stands('fulfilling', 'bench');
      await rma.customer.chooses('refund');
      await rma.accounts.paysBack(usd('129.99'));
      return rma.number;
    },
    ends: {
      outcome: 'refunded',
      timeline: [
        'day 0 homeward: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 customer: remedy-chosen',
        'day 3 support: options-offered',
        'day 3 customer: remedy-chosen',
        'day 3 customer: remedy-chosen',
        'day 3 accounts: refunded',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Models to choose from',
        'Your refund of USD 129.99',
      ],
      clauses: ['C32', 'C2', 'C4', 'C37', 'C63', 'C55', 'C26', 'C40', 'C50'],
    },
  },
  {
    title: 'where the customer makes no choice in his time, support chooses',
    shows: ['C32', 'C41'],
    async play(stage) {
      const rma = await unwantedCamera(stage, 20);
      await rma.bench.finds(asNew);
      await stage.daysPass(15);
      await rma.stands('fulfilling', 'support');
      await rma.support.chooses('refund');
      await rma.accounts.paysBack(usd('129.99'));
      return rma.number;
    },
    ends: {
      outcome: 'refunded',
      timeline: [
        'day 0 homeward: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 10 homeward: reminded',
        'day 15 homeward: reminded',
        'day 18 homeward: not-chosen',
        'day 18 support: remedy-chosen',
        'day 18 accounts: refunded',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        '7 days left to choose',
        '2 days left to choose',
        'Your refund of USD 129.99',
      ],
      clauses: ['C32', 'C2', 'C4', 'C37', 'C63', 'C55', 'C26', 'C40', 'C50'],
    },
  },
  {
    title:
      'a camera without its original packaging is held; support takes it in, and rejects it for its scratches',
    shows: ['C40'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 20, unwanted));
      assert.equal((await rma.dock.receives({ packaging: 'adequate' })).held, true);
      await rma.support.agrees('person-1');
      await rma.bench.finds({ ...asNew, perfect: false });
      await rma.stands('inspecting', 'support');
      await rma.support.declines('person-1');
      await rma.customer.appeals('The scratch was there before.');
      await assert.rejects(rma.support.declines('person-1'), /another person/);
      await rma.support.declines('person-2');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 dock: parcel-held',
        'day 0 support: parcel-accepted',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 support: claim-refused',
        'day 0 support: refused',
        'day 0 customer: appealed',
        'day 0 support: appeal-denied',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel is here, and support has to look at it',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Our decision stands',
        'Your unit is on its way back',
      ],
      clauses: ['C40', 'C32', 'C2', 'C4', 'C37', 'C63', 'C55', 'C50'],
    },
  },
];
