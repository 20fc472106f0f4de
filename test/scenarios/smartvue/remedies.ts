import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, inStock, received, usd } from './openings.ts';

/** Repair, credit, refund. */
export const scenarios: Scenario[] = [
  {
    title: 'a server nobody wants is refunded within thirty days, less fifteen percent for restocking',
    shows: ['V8', 'V9'],
    async play(stage) {
      const rma = await received(stage, 15, { reason: 'unwanted' });
      await rma.bench.finds({ faultFound: false, complete: true });
      await rma.stands('fulfilling', 'accounts');
      await assert.rejects(rma.accounts.paysBack(usd('10000.00')), /up to 8500\.00 USD/);
      await stage.daysPass(4);
      await rma.accounts.paysBack(usd('8500.00'));
      return rma.number;
    },
    ends: {
      outcome: 'refunded',
      timeline: [
        'day 0 homeward: authorized',
        'day 7 dock: parcel-received',
        'day 7 bench: inspected',
        'day 11 accounts: refunded',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your refund of USD 8,500.00',
      ],
      clauses: ['V9', 'V1', 'V8'],
    },
  },
  {
    title: 'a defective server is repaired where support chooses so',
    shows: ['V1', 'V8', 'V13'],
    async play(stage) {
      const rma = await received(stage, 400);
      await rma.bench.finds(broken, inStock);
      await rma.stands('fulfilling', 'support');
      await assert.rejects(rma.customer.chooses('credit'), /leaves the choice of the remedy to the vendor/);
      await rma.support.chooses('repair');
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 homeward: authorized',
        'day 7 dock: parcel-received',
        'day 7 bench: inspected',
        'day 7 support: remedy-chosen',
        'day 7 bench: repaired',
        'day 7 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
  {
    title: 'a defective server is credited towards an upgrade, less fifteen percent',
    shows: ['V13'],
    async play(stage) {
      const rma = await received(stage, 400);
      await rma.bench.finds(broken, inStock);
      await rma.support.chooses('credit');
      await assert.rejects(rma.accounts.paysBack(usd('9000.00')), /up to 8500\.00 USD/);
      await rma.accounts.paysBack(usd('8500.00'));
      return rma.number;
    },
    ends: {
      outcome: 'credited',
      timeline: [
        'day 0 homeward: authorized',
        'day 7 dock: parcel-received',
        'day 7 bench: inspected',
        'day 7 support: remedy-chosen',
        'day 7 accounts: credited',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your credit of USD 8,500.00',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
  {
    title: 'defective out of the box it is credited in full at the customer’s choice',
    shows: ['V11'],
    async play(stage) {
      const rma = await received(stage, 15, { outOfBox: true });
      await rma.bench.finds(broken, inStock);
      await rma.stands('fulfilling', 'customer');
      await rma.customer.chooses('credit');
      await rma.accounts.paysBack(usd('10000.00'));
      return rma.number;
    },
    ends: {
      outcome: 'credited',
      timeline: [
        'day 0 homeward: authorized',
        'day 7 dock: parcel-received',
        'day 7 bench: inspected',
        'day 7 customer: remedy-chosen',
        'day 7 accounts: credited',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Your credit of USD 10,000.00',
      ],
      clauses: ['V1', 'V9', 'V11', 'V8', 'V13'],
    },
  },
];
