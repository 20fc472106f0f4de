import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, fault, received } from './openings.ts';

/** The parcel, or none. */
export const scenarios: Scenario[] = [
  {
    title: 'a parcel without the number is not accepted; the return goes on waiting, and it comes again',
    shows: ['S6'],
    async play(stage) {
      const rma = await authorized(stage, 'warranty');
      const { accepted, held, reasons } = await rma.dock.receives({ marked: false });
      assert.deepEqual([accepted, held, reasons[0]?.clause], [false, false, 'S6']);
      await stage.daysPass(9);
      await rma.dock.receives();
      await rma.bench.finds(fault('manufacturing'));
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-refused',
        'day 9 dock: parcel-received',
        'day 9 bench: inspected',
        'day 9 bench: repaired',
        'day 9 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel was not accepted',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['S12', 'S13'],
    },
  },
  {
    title: 'a camera with another serial number is held, and support takes it in',
    shows: ['S6'],
    async play(stage) {
      const rma = await authorized(stage, 'warranty');
      assert.equal((await rma.dock.receives({ serial: 'MC000001' })).held, true);
      await rma.support.agrees();
      await rma.bench.finds(fault('manufacturing'));
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
      clauses: ['S12', 'S13'],
    },
  },
  {
    title: 'the number has no last day, and is reminded of: a parcel that comes after fifty days is taken in',
    shows: ['S6'],
    async play(stage) {
      const rma = await authorized(stage, 'warranty');
      assert.equal((await rma.view()).validUntil, null);
      await stage.daysPass(50);
      await rma.dock.receives();
      await rma.bench.finds(fault('manufacturing'));
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 30 homeward: reminded',
        'day 50 dock: parcel-received',
        'day 50 bench: inspected',
        'day 50 bench: repaired',
        'day 50 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        '30 days left for your parcel to arrive',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['S12', 'S13'],
    },
  },
  {
    title: 'a parcel that does not come in sixty days is not waited for any longer',
    shows: ['S6'],
    async play(stage) {
      const rma = await authorized(stage, 'warranty');
      await stage.daysPass(62);
      return rma.number;
    },
    ends: {
      outcome: 'expired',
      timeline: [
        'day 0 support: authorized',
        'day 30 homeward: reminded',
        'day 53 homeward: reminded',
        'day 61 homeward: expired',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        '30 days left for your parcel to arrive',
        '7 days left for your parcel to arrive',
        'This return number is no longer valid',
      ],
      clauses: ['S12', 'S13', 'S4'],
    },
  },
  {
    title: 'once the camera has come nobody calls the return off, and it goes on',
    shows: ['S12'],
    async play(stage) {
      const rma = await received(stage, 'warranty');
      assert.equal((await rma.customer.cancels('I keep it.')).accepted, false);
      assert.equal((await rma.support.cancels('The customer keeps it.')).accepted, false);
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
        'day 4 customer: cancellation-refused',
        'day 4 support: cancellation-refused',
        'day 4 bench: inspected',
        'day 4 bench: repaired',
        'day 4 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot be cancelled',
        'Your return cannot be cancelled',
        'Your repaired unit is on its way',
      ],
      clauses: ['S12', 'S13'],
    },
  },
  {
    title: 'an empty box: support declines, as nobody is liable for what is lost on the way in',
    shows: ['S8'],
    async play(stage) {
      const rma = await authorized(stage, 'warranty');
      await rma.dock.receives({ empty: true });
      await rma.stands('issued', 'support');
      await stage.daysPass(1);
      await rma.support.declines();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 support: authorized', 'day 0 dock: box-empty', 'day 1 support: refused'],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived empty',
        'Your return cannot go on',
      ],
      clauses: ['S8', 'S12', 'S13', 'S4'],
    },
  },
];
