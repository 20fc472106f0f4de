import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, broken, partNumber } from './openings.ts';

/** Another number in the place of one. */
export const scenarios: Scenario[] = [
  {
    title: 'an expired number is assigned anew at a click, and its thirty natural days start again',
    shows: ['P15', 'P16'],
    async play(stage) {
      const rma = await authorized(stage);
      await stage.daysPass(40);
      const renewed = await stage.follows(await rma.customer.renews(), rma);
      const again = await stage.follows(await rma.customer.renews(), rma);
      assert.equal(again.number, renewed.number, 'a second click answers the first');
      await stage.daysPass(32);
      return renewed.number;
    },
    ends: {
      outcome: 'expired',
      timeline: [
        'day 0 homeward: in-place-of',
        'day 23 homeward: reminded',
        'day 28 homeward: reminded',
        'day 31 homeward: expired',
      ],
      mails: [
        'We have your request',
        'Your new return number',
        '7 days left for your parcel to arrive',
        '2 days left for your parcel to arrive',
        'This return number is no longer valid',
      ],
      clauses: ['P15', 'P16', 'P8', 'P4', 'P3', 'P15', 'P1', 'P2', 'P26', 'P28'],
    },
  },
  {
    title: 'a unit sent under its second number is repaired as it would have been under its first',
    shows: ['P16'],
    async play(stage) {
      const rma = await authorized(stage);
      await stage.daysPass(24);
      const renewed = await stage.follows(await rma.customer.renews(), rma);
      await stage.daysPass(20);
      await assert.rejects(rma.dock.receives({ partNumber }), /does not take receipt any more: it has ended/);
      await renewed.dock.receives({ partNumber, packaging: 'adequate' });
      await renewed.bench.finds(broken);
      await renewed.bench.repairs();
      await renewed.dispatch.ships();
      return renewed.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 homeward: in-place-of',
        'day 20 dock: parcel-received',
        'day 20 bench: inspected',
        'day 20 bench: repaired',
        'day 20 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your new return number',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['P8', 'P4', 'P3', 'P15'],
    },
  },
  {
    title: 'a number that another takes the place of ends at once, and its parcel is not waited for any more',
    shows: ['P16'],
    async play(stage) {
      const rma = await authorized(stage);
      await stage.daysPass(24);
      const renewed = await stage.follows(await rma.customer.renews(), rma);
      await renewed.customer.cancels('It works again.');
      return rma.number;
    },
    ends: {
      outcome: 'expired',
      timeline: ['day 0 support: authorized', 'day 23 homeward: reminded', 'day 24 customer: renewed'],
      mails: ['We have your request', 'Your return is authorized', '7 days left for your parcel to arrive'],
      clauses: ['P8', 'P4', 'P3', 'P15', 'P1', 'P2', 'P26', 'P28'],
    },
  },
  {
    title:
      'a number that was given for a wrong serial number is asked for anew, as another serial is another unit',
    shows: ['P16', 'P18'],
    async play(stage) {
      const rma = await authorized(stage);
      await stage.daysPass(3);
      const anew = await stage.follows(await rma.customer.renews(stage.serial()), rma);
      await stage.daysPass(1);
      await anew.support.authorizes();
      await anew.customer.cancels('It works again.');
      return anew.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['P8', 'P4', 'P3', 'P15', 'P1', 'P2', 'P26', 'P28'],
    },
  },
];
