import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { asNew, camera, unwanted, unwantedCamera, usd } from './openings.ts';

/** New and not wanted, and another taken for it. */
export const scenarios: Scenario[] = [
  {
    title: 'within thirty days a new camera is exchanged for a model that support has offered',
    shows: ['C32', 'C37', 'C41'],
    async play(stage) {
      const rma = await unwantedCamera(stage, 20);
      await rma.bench.finds(asNew);
      await rma.customer.chooses('exchange');
      await rma.stands('fulfilling', 'support');
      await rma.support.offers([{ model: 'NC500' }, { model: 'NC900', note: 'smaller' }]);
      await assert.rejects(rma.customer.chooses('exchange', 'NC1'), /NC1 is not on offer: NC500, NC900/);
      await rma.customer.chooses('exchange', 'NC500');
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'NC500', condition: 'new' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'exchanged',
      timeline: [
        'day 0 homeward: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 customer: remedy-chosen',
        'day 3 support: options-offered',
        'day 3 customer: remedy-chosen',
        'day 3 bench: replacement-ready',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Models to choose from',
        'Your replacement is on its way',
      ],
      clauses: ['C32', 'C2', 'C4', 'C37', 'C63', 'C55', 'C26', 'C40', 'C50'],
    },
  },
  {
    title: 'a dearer model is paid before it is sent',
    shows: ['C32', 'C41'],
    async play(stage) {
      const rma = await unwantedCamera(stage, 20);
      await rma.bench.finds(asNew);
      await rma.customer.chooses('exchange');
      await rma.support.offers([{ model: 'NC900', priceDifference: usd('40.00') }]);
      await rma.customer.chooses('exchange', 'NC900');
      await rma.stands('fulfilling', 'accounts');
      await rma.accounts.isPaid(usd('40.00'));
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'NC900', condition: 'new' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'exchanged',
      timeline: [
        'day 0 homeward: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 customer: remedy-chosen',
        'day 3 support: options-offered',
        'day 3 customer: remedy-chosen',
        'day 3 accounts: paid',
        'day 3 bench: replacement-ready',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Models to choose from',
        'Please pay USD 40.00',
        'Your replacement is on its way',
      ],
      clauses: ['C32', 'C2', 'C4', 'C37', 'C63', 'C55', 'C26', 'C40', 'C50'],
    },
  },
  {
    title: 'after thirty days an unwanted camera is exchanged where support agrees, and not refunded',
    shows: ['C34', 'C37'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 100, { ...unwanted, wants: 'exchange' }));
      assert.equal((await rma.decision()).outcome, 'review');
      await rma.support.authorizes();
      await rma.dock.receives();
      await rma.bench.finds(asNew);
      await rma.support.offers([{ model: 'NC800' }]);
      await rma.customer.chooses('exchange', 'NC800');
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'NC800', condition: 'new' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'exchanged',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 support: options-offered',
        'day 0 customer: remedy-chosen',
        'day 0 bench: replacement-ready',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Models to choose from',
        'Your replacement is on its way',
      ],
      clauses: ['C2', 'C37', 'C34', 'C63', 'C55', 'C40', 'C50'],
    },
  },
  {
    title: 'a dearer model stays unpaid, and the customer takes another in its place',
    shows: ['C32', 'C41'],
    async play(stage) {
      const rma = await unwantedCamera(stage, 20);
      await rma.bench.finds(asNew);
      await rma.customer.chooses('exchange');
      await rma.support.offers([{ model: 'NC900', priceDifference: usd('40.00') }, { model: 'NC500' }]);
      await rma.customer.chooses('exchange', 'NC900');
      await stage.daysPass(13);
      await rma.stands('fulfilling', 'accounts');
      await rma.customer.chooses('exchange', 'NC500');
      await rma.stands('fulfilling', 'bench');
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'NC500', condition: 'new' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'exchanged',
      timeline: [
        'day 0 homeward: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 customer: remedy-chosen',
        'day 3 support: options-offered',
        'day 3 customer: remedy-chosen',
        'day 16 customer: remedy-chosen',
        'day 16 bench: replacement-ready',
        'day 16 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Models to choose from',
        'Please pay USD 40.00',
        'Your replacement is on its way',
      ],
      clauses: ['C32', 'C2', 'C4', 'C37', 'C63', 'C55', 'C26', 'C40', 'C50'],
    },
  },
];
