import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, received } from './openings.ts';

/** The number's thirty days, and calling a return off. */
export const scenarios: Scenario[] = [
  {
    title: 'a number whose parcel does not come in thirty days is reminded of twice and expires',
    shows: ['A14', 'A15'],
    async play(stage) {
      const rma = await authorized(stage);
      await stage.daysPass(12);
      await rma.customer.announces();
      await stage.daysPass(20);
      return rma.number;
    },
    ends: {
      outcome: 'expired',
      timeline: [
        'day 0 support: authorized',
        'day 12 customer: on-its-way',
        'day 23 homeward: reminded',
        'day 28 homeward: reminded',
        'day 31 homeward: expired',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        '7 days left for your parcel to arrive',
        '2 days left for your parcel to arrive',
        'This return number is no longer valid',
      ],
      clauses: ['A14', 'A15', 'A11', 'A16', 'A27', 'A21', 'A23', 'A2', 'A7', 'A14', 'A20'],
    },
  },
  {
    title: 'the customer calls the return off before the parcel has come, and it is done at once',
    shows: ['A4', 'A5'],
    async play(stage) {
      const rma = await authorized(stage);
      await stage.daysPass(3);
      await assert.rejects(rma.customer.ordersKit(), /does not take packaging-kit/);
      await rma.customer.cancels('It works again.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 3 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['A5', 'A11', 'A16', 'A27', 'A21', 'A23', 'A2', 'A7', 'A14', 'A20'],
    },
  },
  {
    title: 'once the parcel has come the customer cannot call off, but support can, and the camera goes back',
    shows: ['A4', 'A5'],
    async play(stage) {
      const rma = await received(stage);
      await rma.customer.cancels('I keep it.');
      await rma.stands('received', 'bench');
      await rma.support.cancels('The customer keeps it.');
      await rma.stands('fulfilling', 'dispatch');
      await stage.daysPass(1);
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 customer: cancellation-refused',
        'day 5 support: cancelled',
        'day 6 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot be cancelled',
        'Your return is cancelled',
        'Your unit is on its way back',
      ],
      clauses: ['A5', 'A11', 'A16', 'A27', 'A21', 'A23', 'A9', 'A19', 'A3', 'A14', 'A20'],
    },
  },
  {
    title: 'letters that nobody takes block the return until support has corrected the address',
    shows: ['A7', 'A14'],
    async play(stage) {
      const rma = await authorized(stage, 365, { email: 'nobody@example.com' });
      await stage.daysPass(2);
      await rma.support.corrects('ida.holm@example.com');
      await stage.daysPass(1);
      await rma.customer.cancels('It works again.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: [
        'day 0 support: authorized',
        'day 0 homeward: blocked',
        'day 2 support: corrected',
        'day 2 homeward: unblocked',
        'day 3 customer: cancelled',
      ],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['A5', 'A11', 'A16', 'A27', 'A21', 'A23', 'A2', 'A7', 'A14', 'A20'],
    },
  },
];
