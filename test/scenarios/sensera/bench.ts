import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { fault, received } from './openings.ts';

/** In warranty by support's word. */
export const scenarios: Scenario[] = [
  {
    title:
      'a camera in warranty is assessed first, and repaired free of charge, transport paid by the customer',
    shows: ['S4', 'S9', 'S12', 'S13'],
    async play(stage) {
      const rma = await received(stage, 'warranty');
      await rma.bench.assesses('Housing intact, seal dry; no picture.');
      assert.equal((await rma.view()).assessments.length, 1);
      await rma.stands('received', 'bench');
      await stage.daysPass(1);
      const { decision } = await rma.bench.finds(fault('manufacturing'));
      assert.deepEqual(decision.freight, { inbound: 'customer', outbound: 'customer' });
      await stage.daysPass(2);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 4 dock: parcel-received',
        'day 4 bench: assessed',
        'day 5 bench: inspected',
        'day 7 bench: repaired',
        'day 7 dispatch: shipped',
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
  {
    title: 'a camera that cannot be repaired is replaced, at Sensera’s discretion',
    shows: ['S12'],
    async play(stage) {
      const rma = await received(stage, 'warranty');
      await rma.bench.finds({ ...fault('manufacturing'), repairable: false }, { stock: { sameModel: true } });
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'MC-68', condition: 'refurbished' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 support: authorized',
        'day 4 dock: parcel-received',
        'day 4 bench: inspected',
        'day 4 bench: replacement-ready',
        'day 4 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your replacement is on its way',
      ],
      clauses: ['S12', 'S13'],
    },
  },
  {
    title: 'a cause the policy does not speak of is for support to judge, which approves',
    shows: ['S9', 'S12'],
    async play(stage) {
      const rma = await received(stage, 'warranty');
      await rma.bench.finds(fault('power'));
      await rma.stands('inspecting', 'support');
      await rma.support.agrees();
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 4 dock: parcel-received',
        'day 4 bench: inspected',
        'day 4 support: claim-accepted',
        'day 4 bench: repaired',
        'day 4 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['S12', 'S13', 'S9'],
    },
  },
  {
    title: 'no fault is found and support declines; the appeal is granted, and the bench finds it after all',
    shows: ['S9', 'S12'],
    async play(stage) {
      const rma = await received(stage, 'warranty');
      await rma.bench.finds({ faultFound: false });
      await rma.support.declines('person-1');
      await stage.daysPass(1);
      await rma.customer.appeals('It fails in the cold only.');
      await rma.support.agrees('person-2');
      await rma.stands('received', 'bench');
      await rma.bench.finds(fault('manufacturing'));
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 4 dock: parcel-received',
        'day 4 bench: inspected',
        'day 4 bench: no-fault-found',
        'day 4 support: claim-refused',
        'day 4 support: refused',
        'day 5 customer: appealed',
        'day 5 support: appeal-granted',
        'day 5 bench: inspected-again',
        'day 5 bench: repaired',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'We look at your unit again',
        'Your repaired unit is on its way',
      ],
      clauses: ['S12', 'S13'],
    },
  },
];
