import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, received } from './openings.ts';

/** In warranty: what the bench finds, and what it comes to. */
export const scenarios: Scenario[] = [
  {
    title: 'a manufacturing defect in warranty is repaired free of charge and goes back at Alkeria’s expense',
    shows: ['A11', 'A16', 'A23', 'A27'],
    async play(stage) {
      const rma = await received(stage);
      const { decision } = await rma.bench.finds(broken, { notes: 'Two lines of the sensor are dead.' });
      assert.deepEqual([decision.chargeable, decision.freight.outbound], [false, 'vendor']);
      await stage.daysPass(3);
      await rma.bench.repairs({ parts: [{ partNumber: 'SN-4K2', quantity: 1 }] });
      await stage.daysPass(1);
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 8 bench: repaired',
        'day 9 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title: 'a camera that cannot be repaired is replaced',
    shows: ['A11', 'A27'],
    async play(stage) {
      const rma = await received(stage);
      await rma.bench.finds({ ...broken, repairable: false }, { stock: { sameModel: true } });
      await assert.rejects(rma.bench.repairs(), /a repair was not granted/);
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'NECTA N4K2-7C', condition: 'new' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 bench: replacement-ready',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your replacement is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title: 'no fault is found, and support declines the claim: the camera goes back as it came',
    shows: ['A12'],
    async play(stage) {
      const rma = await received(stage);
      await rma.bench.finds({ faultFound: false });
      await rma.stands('inspecting', 'support');
      await rma.support.declines();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 bench: no-fault-found',
        'day 5 support: claim-refused',
        'day 5 support: refused',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['A12', 'A11', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title: 'no fault is found, and the bench looks again and finds it; both findings are kept',
    shows: ['A12'],
    async play(stage) {
      const rma = await received(stage);
      await rma.bench.finds({ faultFound: false });
      await stage.daysPass(1);
      await rma.bench.finds(broken);
      assert.equal((await rma.view()).inspections.length, 2);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 bench: no-fault-found',
        'day 6 bench: inspected-again',
        'day 6 bench: repaired',
        'day 6 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title:
      'no fault is found, and support lets the return go on: nothing is to be done, and the camera goes back',
    shows: ['A12'],
    async play(stage) {
      const rma = await received(stage);
      await rma.bench.finds({ faultFound: false });
      await rma.support.agrees();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'returned-unrepaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 bench: no-fault-found',
        'day 5 support: claim-accepted',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your unit is on its way back',
      ],
      clauses: ['A11', 'A16', 'A21', 'A23', 'A12', 'A14', 'A20'],
    },
  },
  {
    title: 'a bench that is late stands overdue for the staff, and the customer hears nothing of it',
    shows: ['A11'],
    async play(stage) {
      const rma = await received(stage);
      await stage.daysPass(7);
      await rma.support.notes('The bench waits for a test board.');
      await rma.customer.notes('Is there any news?');
      await rma.support.notes('We wait for a part; it goes on next week.', true);
      await rma.bench.finds(broken);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 5 dock: parcel-received',
        'day 11 homeward: overdue',
        'day 12 support: note',
        'day 12 customer: note',
        'day 12 support: note',
        'day 12 bench: inspected',
        'day 12 bench: repaired',
        'day 12 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
];
