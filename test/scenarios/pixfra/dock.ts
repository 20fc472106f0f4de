import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, broken } from './openings.ts';

/** The label against the reservation. */
export const scenarios: Scenario[] = [
  {
    title: 'another part number on the label is held, and support takes the camera in',
    shows: ['P20'],
    async play(stage) {
      const rma = await authorized(stage);
      const { held, reasons } = await rma.dock.receives({ partNumber: '1.0.01.29.99999' });
      assert.deepEqual([held, reasons[0]?.clause], [true, 'P20']);
      await stage.daysPass(1);
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
        'day 1 support: parcel-accepted',
        'day 1 dock: parcel-received',
        'day 1 bench: inspected',
        'day 1 bench: repaired',
        'day 1 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel is here, and support has to look at it',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['P8', 'P4', 'P3', 'P15'],
    },
  },
  {
    title: 'another serial number on the label is held and refused, and the camera goes back',
    shows: ['P20'],
    async play(stage) {
      const rma = await authorized(stage);
      await rma.dock.receives({ serial: 'PX-OTHER' });
      await stage.daysPass(5);
      await rma.support.declines();
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
      clauses: ['P20', 'P11', 'P8', 'P4', 'P15'],
    },
  },
];
