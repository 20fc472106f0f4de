import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized } from './openings.ts';

/** A new number for one that has expired. */
export const scenarios: Scenario[] = [
  {
    title: 'an expired number is asked for anew at a click, with what was written then, and reviewed again',
    shows: ['A14', 'A15'],
    async play(stage) {
      const rma = await authorized(stage);
      const before = await rma.view();
      await stage.daysPass(40);
      const anew = await stage.follows(await rma.customer.renews(), rma);
      await stage.daysPass(1);
      await anew.support.authorizes();
      const { facts } = await anew.view();
      assert.deepEqual(facts?.purchase, before.facts?.purchase);
      assert.equal(facts?.claim?.description, before.facts?.claim?.description);
      assert.notEqual(facts?.claim?.madeOn, before.facts?.claim?.madeOn, 'it is judged on its own day');
      await stage.daysPass(32);
      return anew.number;
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
      clauses: ['A14', 'A15', 'A11', 'A16', 'A27', 'A21', 'A23', 'A2', 'A7', 'A14', 'A20'],
    },
  },
];
