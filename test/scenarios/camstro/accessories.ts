import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { asNew, broken, camera, defective, unwanted, usd } from './openings.ts';

const unit = { category: 'accessory', poe: false } as const;
const model = 'PS-12';

/** Hard disks, cables and whatever is sold by itself. */
export const scenarios: Scenario[] = [
  {
    title: 'within ninety days an accessory is taken back for any reason, and refunded as support chooses',
    shows: ['C5', 'C6'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 60, unwanted, { model, unit }));
      await rma.dock.receives();
      await rma.bench.finds(asNew);
      await rma.stands('fulfilling', 'support');
      await rma.support.chooses('refund');
      await rma.accounts.paysBack(usd('129.99'));
      return rma.number;
    },
    ends: {
      outcome: 'refunded',
      timeline: [
        'day 0 homeward: authorized',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 support: remedy-chosen',
        'day 0 accounts: refunded',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your refund of USD 129.99',
      ],
      clauses: ['C6', 'C5', 'C37', 'C63', 'C55', 'C26', 'C40', 'C50'],
    },
  },
  {
    title: 'after ninety days a defective accessory is replaced at the customer’s cost, against an offer',
    shows: ['C7'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 200, defective, { model, unit }));
      await rma.support.authorizes({ qualityIssue: true });
      await rma.dock.receives();
      const { decision } = await rma.bench.finds(broken, { stock: { sameModel: true } });
      assert.equal(decision.chargeable, true);
      await rma.support.quotes([
        ['shipping', 'Shipment both ways', usd('18.00')],
        ['service', 'Replacement', usd('9.00')],
      ]);
      await rma.customer.accepts();
      await rma.bench.replaces({ serial: `${rma.serial}R`, model, condition: 'new' });
      await rma.dispatch.ships();
      await rma.accounts.isPaid(usd('27.00'));
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 support: offered',
        'day 0 customer: offer-accepted',
        'day 0 bench: replacement-ready',
        'day 0 dispatch: shipped',
        'day 0 accounts: paid',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'Your replacement is on its way',
        'Please pay USD 27.00',
      ],
      clauses: ['C5', 'C7', 'C54', 'C50'],
    },
  },
  {
    title: 'after ninety days an accessory is not taken back because it is not wanted',
    shows: ['C6', 'C7'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 200, unwanted, { model, unit }));
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C7', 'C6', 'C5', 'C8', 'C1', 'C17', 'C9', 'C50'],
    },
  },
];
