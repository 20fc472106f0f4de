import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { fault, received, usd } from './openings.ts';

/** Not in warranty: a quote, paid in advance. */
export const scenarios: Scenario[] = [
  {
    title: 'damage in transit voids the warranty: a quote, paid in advance and in full, before any repair',
    shows: ['S10', 'S14', 'S15', 'S16', 'S18'],
    async play(stage) {
      const rma = await received(stage, 'warranty');
      const { decision } = await rma.bench.finds(fault('transit'));
      assert.deepEqual([decision.coverage, decision.payment], ['void', 'in-advance']);
      await rma.support.quotes([['labour', 'New housing', usd('120.00')]]);
      await rma.customer.accepts();
      await rma.stands('fulfilling', 'accounts');
      await assert.rejects(rma.bench.repairs(), /does not take fulfilment/);
      await assert.rejects(rma.accounts.isPaid(usd('100.00')), /the difference is 20\.00 USD/);
      await stage.daysPass(3);
      await rma.accounts.isPaid(usd('120.00'));
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 4 dock: parcel-received',
        'day 4 bench: inspected',
        'day 4 support: offered',
        'day 4 customer: offer-accepted',
        'day 7 accounts: paid',
        'day 7 bench: repaired',
        'day 7 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'Please pay USD 120.00',
        'Your repaired unit is on its way',
      ],
      clauses: ['S10', 'S14', 'S15', 'S18', 'S16'],
    },
  },
  {
    title: 'a camera that is not in warranty goes back unrepaired where the quote is declined',
    shows: ['S14', 'S18'],
    async play(stage) {
      const rma = await received(stage, 'none');
      await rma.bench.finds(fault('manufacturing'));
      await rma.support.quotes([['labour', 'New sensor', usd('300.00')]]);
      await rma.customer.declines();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'returned-unrepaired',
      timeline: [
        'day 0 support: authorized',
        'day 4 dock: parcel-received',
        'day 4 bench: inspected',
        'day 4 support: offered',
        'day 4 customer: offer-declined',
        'day 4 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'You have declined our offer',
        'Your unit is on its way back',
      ],
      clauses: ['S14', 'S15', 'S18', 'S16'],
    },
  },
  {
    title: 'a quote that nobody answers lapses after its own days, and the camera goes back unrepaired',
    shows: ['S14'],
    async play(stage) {
      const rma = await received(stage, 'none');
      await rma.bench.finds(fault('manufacturing'));
      await rma.support.quotes([['labour', 'New sensor', usd('300.00')]], 10);
      await stage.daysPass(12);
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'returned-unrepaired',
      timeline: [
        'day 0 support: authorized',
        'day 4 dock: parcel-received',
        'day 4 bench: inspected',
        'day 4 support: offered',
        'day 7 homeward: reminded',
        'day 12 homeward: reminded',
        'day 15 homeward: offer-lapsed',
        'day 16 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        '7 days left to answer our offer',
        '2 days left to answer our offer',
        'Our offer has ended',
        'Your unit is on its way back',
      ],
      clauses: ['S14', 'S15', 'S18', 'S16'],
    },
  },
  {
    title: 'no repair begins while the payment is awaited, however long that is',
    shows: ['S15'],
    async play(stage) {
      const rma = await received(stage, 'none');
      await rma.bench.finds(fault('manufacturing'));
      await rma.support.quotes([['labour', 'New sensor', usd('300.00')]]);
      await rma.customer.accepts();
      await stage.daysPass(20);
      await rma.stands('fulfilling', 'accounts');
      await rma.accounts.isPaid(usd('300.00'));
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 4 dock: parcel-received',
        'day 4 bench: inspected',
        'day 4 support: offered',
        'day 4 customer: offer-accepted',
        'day 11 homeward: reminded',
        'day 16 homeward: reminded',
        'day 19 homeward: overdue',
        'day 24 accounts: paid',
        'day 24 bench: repaired',
        'day 24 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'Please pay USD 300.00',
        '7 days left to pay USD 300.00',
        '2 days left to pay USD 300.00',
        'Your repaired unit is on its way',
      ],
      clauses: ['S14', 'S15', 'S18', 'S16'],
    },
  },
];
