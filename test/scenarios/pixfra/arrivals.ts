import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, broken, partNumber } from './openings.ts';

/** Parcels that fit no open return. */
export const scenarios: Scenario[] = [
  {
    title: 'a camera for which no number was asked waits for support, and goes back',
    shows: ['P11'],
    async play(stage) {
      const { id } = await stage.arrives({ serial: stage.serial(), partNumber });
      await stage.daysPass(2);
      await stage.homeward.settleArrival(id, { sendBack: { carrier: 'DHL', tracking: 'JD0150' } });
      return id;
    },
    ends: {
      outcome: 'sent-back',
      timeline: ['day 0 dock: recorded', 'day 2 support: sent-back'],
      mails: [],
      clauses: ['P11'],
    },
  },
  {
    title: 'a parcel under an expired number is matched to the one that was given in its place',
    shows: ['P15', 'P16', 'P20'],
    async play(stage) {
      const expired = await authorized(stage);
      await stage.daysPass(32);
      const { id } = await stage.arrives({ number: expired.number, partNumber, packaging: 'adequate' });
      await assert.rejects(
        stage.homeward.settleArrival(id, { match: expired.number }),
        /Renew it first, then match/,
      );
      const rma = await stage.follows(await expired.customer.renews(), expired);
      assert.equal((await stage.homeward.arrival(id)).candidates[0]?.number, rma.number);
      await stage.homeward.settleArrival(id, { match: rma.number });
      await rma.bench.finds(broken);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 homeward: in-place-of',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 bench: repaired',
        'day 0 dispatch: shipped',
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
];
