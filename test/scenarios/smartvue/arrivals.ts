import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';

/** Parcels that fit no open return. */
export const scenarios: Scenario[] = [
  {
    title: 'a parcel that fits no return may be refused: support lets it lie too long, and sends it back',
    shows: ['V5'],
    async play(stage) {
      const { id } = await stage.arrives({ packaging: 'inadequate' });
      await stage.daysPass(5);
      assert.equal((await stage.homeward.arrival(id)).overdue, true);
      await stage.homeward.settleArrival(id, { sendBack: { carrier: 'UPS', tracking: '1Z150' } });
      return id;
    },
    ends: {
      outcome: 'sent-back',
      timeline: ['day 0 dock: recorded', 'day 4 homeward: overdue', 'day 5 support: sent-back'],
      mails: [],
      clauses: ['V5'],
    },
  },
];
