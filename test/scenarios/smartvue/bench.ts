import type { Scenario } from '../scenario.ts';
import { broken, inStock, received, server, usd } from './openings.ts';

/** What the bench finds, and who decides on it. */
export const scenarios: Scenario[] = [
  {
    title: 'of an order under 5,000 dollars only a hardware defect of the manufacturer’s counts',
    shows: ['V10'],
    async play(stage) {
      const rma = await stage.asks(
        await server(stage, 400, {}, { purchase: { orderTotal: usd('4000.00'), unitPrice: usd('4000.00') } }),
      );
      await rma.dock.receives();
      await rma.bench.finds({ ...broken, cause: 'power' });
      await rma.stands('refused', 'dispatch');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 support: refused',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['V10', 'V1', 'V8', 'V13'],
    },
  },
  {
    title: 'a cause the policy does not speak of is for support to judge; the bench corrects it before that',
    shows: ['V13'],
    async play(stage) {
      const rma = await received(stage, 400);
      await rma.bench.finds({ ...broken, cause: 'power' }, inStock);
      await rma.stands('inspecting', 'support');
      await stage.daysPass(1);
      await rma.bench.finds(broken, { ...inStock, notes: 'The supply was ours.' });
      await rma.support.chooses('repair');
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 homeward: authorized',
        'day 7 dock: parcel-received',
        'day 7 bench: inspected',
        'day 8 bench: inspected-again',
        'day 8 support: remedy-chosen',
        'day 8 bench: repaired',
        'day 8 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
  {
    title: 'no fault is found, and support declines: the server goes back as it came',
    shows: ['V13'],
    async play(stage) {
      const rma = await received(stage, 400);
      await rma.bench.finds({ faultFound: false });
      await rma.support.declines();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 homeward: authorized',
        'day 7 dock: parcel-received',
        'day 7 bench: inspected',
        'day 7 bench: no-fault-found',
        'day 7 support: claim-refused',
        'day 7 support: refused',
        'day 7 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['V13', 'V1', 'V8'],
    },
  },
  {
    title: 'support holds the return: nobody’s wait runs out, and it goes on where it stood',
    shows: ['V13'],
    async play(stage) {
      const rma = await received(stage, 400);
      await rma.support.holds('The customer’s lawyer has asked for a report.');
      await stage.daysPass(20);
      await rma.stands('received', 'bench');
      await rma.support.releases('The report is out.');
      await stage.daysPass(7);
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
        'day 7 dock: parcel-received',
        'day 7 support: hold',
        'day 27 support: released',
        'day 33 homeward: overdue',
        'day 34 bench: inspected',
        'day 34 support: remedy-chosen',
        'day 34 bench: repaired',
        'day 34 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['V1', 'V13', 'V8'],
    },
  },
];
