import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, fault } from './openings.ts';

/** Goods without a return number. */
export const scenarios: Scenario[] = [
  {
    title: 'goods without a number are not accepted, and go back to where they came from',
    shows: ['S6'],
    async play(stage) {
      const { id } = await stage.arrives({ from: '12 Harbour Street, Portland' });
      await stage.daysPass(1);
      await stage.homeward.settleArrival(id, { sendBack: { carrier: 'UPS', tracking: '1Z150' } });
      await assert.rejects(
        stage.homeward.settleArrival(id, { sendBack: { carrier: 'UPS', tracking: '1Z151' } }),
        /settled in another way already/,
      );
      return id;
    },
    ends: {
      outcome: 'sent-back',
      timeline: ['day 0 dock: recorded', 'day 1 support: sent-back'],
      mails: [],
      clauses: ['S6'],
    },
  },
  {
    title: 'a parcel with nothing but a serial number is found by it, and taken in by support’s word',
    shows: ['S6'],
    async play(stage) {
      const rma = await authorized(stage, 'warranty');
      const { id, candidates } = await stage.arrives({ serial: rma.serial.toLowerCase(), marked: false });
      assert.deepEqual([candidates[0]?.number, candidates[0]?.awaited], [rma.number, true]);
      await stage.daysPass(2);
      const { receipt } = await stage.homeward.settleArrival(id, { match: rma.number });
      assert.deepEqual([receipt?.accepted, receipt?.held], [true, false]);
      await rma.bench.finds(fault('manufacturing'));
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 2 dock: parcel-received',
        'day 2 bench: inspected',
        'day 2 bench: repaired',
        'day 2 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['S12', 'S13'],
    },
  },
];
