import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { asNew, camera, unwanted, usd } from './openings.ts';

/** Parcels that fit no open return. */
export const scenarios: Scenario[] = [
  {
    title: 'a camera sent without a number goes back, and its freight is not Camstro’s',
    shows: ['C51', 'C55'],
    async play(stage) {
      const { id } = await stage.arrives({ serial: stage.serial(), freightCollect: true });
      await stage.daysPass(1);
      await stage.homeward.settleArrival(id, { sendBack: { carrier: 'UPS', tracking: '1Z150' } });
      return id;
    },
    ends: {
      outcome: 'sent-back',
      timeline: ['day 0 dock: recorded', 'day 1 support: sent-back'],
      mails: [],
      clauses: ['C51', 'C55'],
    },
  },
  {
    title: 'a camera that nobody wants comes without its number, is matched, and its price goes back',
    shows: ['C51'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 10, unwanted));
      const { id, candidates } = await stage.arrives({ serial: rma.serial, packaging: 'original' });
      assert.equal(candidates[0]?.number, rma.number);
      await stage.homeward.settleArrival(id, { match: rma.number });
      await rma.bench.finds(asNew);
      await rma.customer.chooses('refund');
      await rma.accounts.paysBack(usd('129.99'));
      return rma.number;
    },
    ends: {
      outcome: 'refunded',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 customer: remedy-chosen',
        'day 0 accounts: refunded',
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
];
