import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, failedCamera } from './openings.ts';

/** A claim that the bench does not confirm. */
export const scenarios: Scenario[] = [
  {
    title: 'no fault is found: the claim is refused, and the customer arranges the way back',
    shows: ['C54', 'C55', 'C63'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ faultFound: false }, { notes: 'Ran 48 hours without a fault.' });
      await rma.stands('refused', 'customer');
      await stage.daysPass(2);
      await rma.customer.arranges('UPS, on Friday');
      await rma.stands('refused', 'dispatch');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 bench: no-fault-found',
        'day 3 support: refused',
        'day 5 customer: way-back-arranged',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['C54', 'C2', 'C55', 'C63', 'C50'],
    },
  },
  {
    title:
      'nobody fetches the camera that is not defective: support is told, and it stays until somebody does',
    shows: ['C54'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ faultFound: false });
      await stage.daysPass(32);
      await rma.stands('refused', 'support');
      assert.ok((await rma.view()).unclaimedSince);
      await stage.daysPass(20);
      await rma.support.arranges('A friend of the customer’s');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 bench: no-fault-found',
        'day 3 support: refused',
        'day 19 homeward: reminded',
        'day 26 homeward: reminded',
        'day 34 homeward: unclaimed',
        'day 38 homeward: overdue',
        'day 55 support: way-back-arranged',
        'day 55 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        '14 days left to have your unit fetched',
        '7 days left to have your unit fetched',
        'Your unit is still with us',
        'Your unit is on its way back',
      ],
      clauses: ['C54', 'C2', 'C55', 'C63', 'C50'],
    },
  },
  {
    title: 'no fault is found, the appeal is granted, and the second inspection finds it; both are kept',
    shows: ['C42', 'C54'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ faultFound: false });
      await rma.customer.appeals('It fails after an hour only.');
      await rma.support.agrees();
      await rma.stands('received', 'bench');
      await rma.bench.finds(broken);
      assert.deepEqual(
        (await rma.view()).inspections.map(({ inspection }) => inspection.faultFound),
        [false, true],
      );
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 bench: no-fault-found',
        'day 3 support: refused',
        'day 3 customer: appealed',
        'day 3 support: appeal-granted',
        'day 3 bench: inspected-again',
        'day 3 bench: repaired',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'We look at your unit again',
        'Your repaired unit is on its way',
      ],
      clauses: ['C2', 'C42', 'C44', 'C54', 'C50'],
    },
  },
];
