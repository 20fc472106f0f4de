import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, inStock, server } from './openings.ts';

/** Box, sleeves and foam. */
export const scenarios: Scenario[] = [
  {
    title: 'without its foam a server is held, refused by support, and sent back',
    shows: ['V3', 'V5'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400));
      assert.equal((await rma.dock.receives({ packaging: 'original-without-foam' })).held, true);
      await stage.daysPass(1);
      await rma.support.declines();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 dock: parcel-held',
        'day 1 support: parcel-rejected',
        'day 1 support: refused',
        'day 1 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel is here, and support has to look at it',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['V5', 'V3', 'V1', 'V8', 'V13'],
    },
  },
  {
    title: 'a customer without packaging orders a kit at his cost, once, and the server is taken in with it',
    shows: ['V3', 'V4', 'V5'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400));
      await rma.customer.ordersKit();
      assert.ok((await rma.customer.ordersKit()).packagingKit);
      await stage.daysPass(9);
      assert.equal((await rma.dock.receives({ packaging: 'replacement-kit' })).accepted, true);
      await rma.bench.finds(broken, inStock);
      await rma.support.chooses('replace');
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'S9M 32', condition: 'new' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 customer: packaging-kit-ordered',
        'day 9 dock: parcel-received',
        'day 9 bench: inspected',
        'day 9 support: remedy-chosen',
        'day 9 bench: replacement-ready',
        'day 9 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your packaging kit',
        'Your parcel has arrived',
        'Your replacement is on its way',
      ],
      clauses: ['V1', 'V13', 'V8', 'V4'],
    },
  },
  {
    title: 'in any other box it is held, and support takes it in all the same',
    shows: ['V4', 'V5'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400));
      await rma.dock.receives({ packaging: 'adequate' });
      await rma.support.agrees();
      await rma.bench.finds(broken, inStock);
      await rma.support.chooses('repair');
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 dock: parcel-held',
        'day 0 support: parcel-accepted',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 support: remedy-chosen',
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
      clauses: ['V1', 'V13', 'V8', 'V4'],
    },
  },
  {
    title:
      'a server with another serial number is held and refused; the appeal brings it in, and it is repaired',
    shows: ['V13'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400));
      await rma.dock.receives({ serial: 'SV-OTHER' });
      await rma.support.declines('person-1');
      await stage.daysPass(2);
      await rma.customer.appeals('The chassis was swapped by your own technician.');
      await rma.support.agrees('person-2');
      await rma.bench.finds(broken, inStock);
      await rma.support.chooses('repair');
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 dock: parcel-held',
        'day 0 support: parcel-rejected',
        'day 0 support: refused',
        'day 2 customer: appealed',
        'day 2 support: appeal-granted',
        'day 2 bench: inspected',
        'day 2 support: remedy-chosen',
        'day 2 bench: repaired',
        'day 2 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel is here, and support has to look at it',
        'Your return cannot go on',
        'We look at your unit again',
        'Your repaired unit is on its way',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
  {
    title: 'an empty box: support goes on waiting for the server, which comes after all',
    shows: ['V3'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400));
      await rma.dock.receives({ empty: true });
      await rma.stands('issued', 'support');
      await rma.support.agrees();
      await rma.stands('issued', 'customer');
      await stage.daysPass(5);
      await rma.dock.receives();
      await rma.bench.finds(broken, inStock);
      await rma.support.chooses('repair');
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 dock: box-empty',
        'day 0 support: unit-still-awaited',
        'day 5 dock: parcel-received',
        'day 5 bench: inspected',
        'day 5 support: remedy-chosen',
        'day 5 bench: repaired',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived empty',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
  {
    title: 'an empty box: support declines, and there is nothing to send back',
    shows: ['V13'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400));
      await rma.dock.receives({ empty: true });
      await stage.daysPass(2);
      await rma.support.declines();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 homeward: authorized', 'day 0 dock: box-empty', 'day 2 support: refused'],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived empty',
        'Your return cannot go on',
      ],
      clauses: ['V1', 'V13', 'V8', 'V12', 'V16'],
    },
  },
];
