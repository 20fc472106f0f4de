import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, broken, camera, partNumber } from './openings.ts';

/** The number's thirty natural days, and the reservation. */
export const scenarios: Scenario[] = [
  {
    title: 'a number unused for thirty natural days expires, after two reminders',
    shows: ['P15'],
    async play(stage) {
      const rma = await authorized(stage);
      await stage.daysPass(32);
      return rma.number;
    },
    ends: {
      outcome: 'expired',
      timeline: [
        'day 0 support: authorized',
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
      clauses: ['P15', 'P16', 'P8', 'P4', 'P3', 'P15', 'P1', 'P2', 'P26', 'P28'],
    },
  },
  {
    title: 'the policy changes without notice; a return under way keeps the one it was authorized under',
    shows: ['P25'],
    async play(stage) {
      const rma = await authorized(stage);
      stage.changesPolicy('years: 3', 'years: 1');
      const late = await stage.asks(await camera(stage));
      assert.deepEqual((await late.decision()).reasons[0]?.clause, 'P26');
      await stage.daysPass(8);
      await rma.dock.receives({ partNumber, packaging: 'adequate' });
      await rma.bench.finds(broken);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 8 dock: parcel-received',
        'day 8 bench: inspected',
        'day 8 bench: repaired',
        'day 8 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['P8', 'P4', 'P3', 'P15'],
    },
  },
  {
    title: 'the reservation for the repair station can be printed from the number on',
    shows: ['P19'],
    async play(stage) {
      const rma = await authorized(stage);
      const { 'rma-form': form = '' } = await stage.papers(rma.number);
      for (const wanted of [rma.number, rma.serial, '1.0.01.29.10458', 'Reservation for the repair station'])
        assert.ok(form.includes(wanted), `the reservation has no ${wanted}`);
      await rma.customer.cancels('The customer keeps it.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['P8', 'P4', 'P3', 'P15', 'P1', 'P2', 'P26', 'P28'],
    },
  },
];
