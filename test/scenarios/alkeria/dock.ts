import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, broken } from './openings.ts';

/** What lies at the dock. */
export const scenarios: Scenario[] = [
  {
    title: 'a parcel at Alkeria’s expense is not accepted; the number stays, and it comes again',
    shows: ['A21'],
    async play(stage) {
      const rma = await authorized(stage);
      const { accepted, held } = await rma.dock.receives({ freightCollect: true });
      assert.deepEqual({ accepted, held }, { accepted: false, held: false });
      await stage.daysPass(6);
      await rma.dock.receives();
      await rma.bench.finds(broken);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-refused',
        'day 6 dock: parcel-received',
        'day 6 bench: inspected',
        'day 6 bench: repaired',
        'day 6 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel was not accepted',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title:
      'a parcel without the number on it is held, refused by support and sent back to where it came from',
    shows: ['A9'],
    async play(stage) {
      const rma = await authorized(stage);
      assert.equal((await rma.dock.receives({ marked: false })).held, true);
      await rma.stands('issued', 'support');
      await stage.daysPass(5);
      await rma.support.declines();
      await rma.stands('refused', 'dispatch');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-held',
        'day 4 homeward: overdue',
        'day 5 support: parcel-rejected',
        'day 5 support: refused',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel is here, and support has to look at it',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['A9', 'A11', 'A21', 'A19', 'A3', 'A14', 'A20'],
    },
  },
  {
    title: 'a lens that was not authorized lies in the box: support takes the parcel in all the same',
    shows: ['A19'],
    async play(stage) {
      const rma = await authorized(stage);
      assert.equal((await rma.dock.receives({ unauthorizedMaterial: true })).held, true);
      await rma.support.agrees();
      await rma.bench.finds(broken);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-held',
        'day 0 support: parcel-accepted',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 bench: repaired',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel is here, and support has to look at it',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title: 'another camera than the number’s is held, refused, and goes back after an appeal has failed',
    shows: ['A3', 'A19'],
    async play(stage) {
      const rma = await authorized(stage);
      await rma.dock.receives({ serial: 'NK000001' });
      await rma.support.declines('person-1');
      await rma.customer.appeals('The label was swapped by the distributor.');
      await assert.rejects(rma.support.declines('person-1'), /another person/);
      await rma.support.declines('person-2');
      await assert.rejects(rma.customer.appeals('Again.'), /does not take appeal/);
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-held',
        'day 0 support: parcel-rejected',
        'day 0 support: refused',
        'day 0 customer: appealed',
        'day 0 support: appeal-denied',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel is here, and support has to look at it',
        'Your return cannot go on',
        'Our decision stands',
        'Your unit is on its way back',
      ],
      clauses: ['A19', 'A3', 'A11', 'A21', 'A9', 'A14', 'A20'],
    },
  },
];
