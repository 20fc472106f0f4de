import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, eur, received, offer } from './openings.ts';

/** Out of warranty: an offer before any work. */
export const scenarios: Scenario[] = [
  {
    title: 'after the warranty the camera is repaired against an accepted offer, and paid after the shipment',
    shows: ['A11', 'A16', 'A24', 'A25', 'A26'],
    async play(stage) {
      const rma = await received(stage, 800);
      const { decision } = await rma.bench.finds(broken);
      assert.deepEqual([decision.coverage, decision.chargeable, decision.payment], ['none', true, 'after']);
      await rma.stands('inspecting', 'support');
      await offer(rma);
      const { quote } = await stage.papers(rma.number);
      assert.match(quote ?? '', /375\.50/);
      await rma.stands('quoted', 'customer');
      await stage.daysPass(4);
      await rma.customer.accepts();
      await rma.bench.repairs();
      await rma.dispatch.ships();
      await rma.stands('shipped', 'accounts');
      await assert.rejects(rma.accounts.isPaid(eur('300.00')), /the difference is 75\.50 EUR/);
      await stage.daysPass(10);
      await rma.accounts.isPaid(eur('375.50'));
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 support: offered',
        'day 9 customer: offer-accepted',
        'day 9 bench: repaired',
        'day 9 dispatch: shipped',
        'day 19 accounts: paid',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'Your repaired unit is on its way',
        'Please pay EUR 375.50',
      ],
      clauses: ['A11', 'A25', 'A27', 'A21', 'A24', 'A16', 'A26', 'A14', 'A20'],
    },
  },
  {
    title:
      'damage by misuse is no warranty: the customer declines the offer, and the camera goes back unrepaired',
    shows: ['A12', 'A25'],
    async play(stage) {
      const rma = await received(stage);
      const { decision } = await rma.bench.finds({ ...broken, cause: 'misuse' });
      assert.equal(decision.coverage, 'void');
      await offer(rma);
      await rma.customer.declines();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'returned-unrepaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 support: offered',
        'day 5 customer: offer-declined',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'You have declined our offer',
        'Your unit is on its way back',
      ],
      clauses: ['A12', 'A25', 'A11', 'A27', 'A21', 'A24', 'A16', 'A26', 'A14', 'A20'],
    },
  },
  {
    title: 'while an offer is drawn up support calls the return off, and the camera goes back',
    shows: ['A5', 'A25'],
    async play(stage) {
      const rma = await received(stage, 800);
      await rma.bench.finds(broken);
      await rma.customer.cancels('Too old to be repaired.');
      await rma.support.cancels('The customer does not want an offer.');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 customer: cancellation-refused',
        'day 5 support: cancelled',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot be cancelled',
        'Your return is cancelled',
        'Your unit is on its way back',
      ],
      clauses: ['A5', 'A11', 'A25', 'A27', 'A21', 'A24', 'A16', 'A26', 'A14', 'A20'],
    },
  },
  {
    title:
      'while the offer is out the customer cannot call off by himself; support can, and the camera goes back',
    shows: ['A5', 'A25'],
    async play(stage) {
      const rma = await received(stage, 800);
      await rma.bench.finds(broken);
      await offer(rma);
      await stage.daysPass(3);
      assert.equal((await rma.customer.cancels('I have bought another.')).accepted, false);
      assert.equal((await rma.support.cancels('The customer has bought another.')).accepted, true);
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 support: offered',
        'day 8 customer: cancellation-refused',
        'day 8 support: cancelled',
        'day 8 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'Your return cannot be cancelled',
        'Your return is cancelled',
        'Your unit is on its way back',
      ],
      clauses: ['A5', 'A11', 'A25', 'A27', 'A21', 'A24', 'A16', 'A26', 'A14', 'A20'],
    },
  },
  {
    title: 'a hold stops no right of the customer: he accepts the offer while the return is held',
    shows: ['A25'],
    async play(stage) {
      const rma = await received(stage, 800);
      await rma.bench.finds(broken);
      await offer(rma);
      await rma.support.holds('The sensor board is out of stock.');
      await stage.daysPass(12);
      await rma.customer.accepts();
      await stage.daysPass(30);
      await rma.support.releases('The board has come.');
      await rma.bench.repairs();
      await rma.dispatch.ships();
      await rma.accounts.isPaid(eur('375.50'));
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 support: offered',
        'day 5 support: hold',
        'day 17 customer: offer-accepted',
        'day 47 support: released',
        'day 47 bench: repaired',
        'day 47 dispatch: shipped',
        'day 47 accounts: paid',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'Your repaired unit is on its way',
        'Please pay EUR 375.50',
      ],
      clauses: ['A11', 'A25', 'A27', 'A21', 'A24', 'A16', 'A26', 'A14', 'A20'],
    },
  },
];
