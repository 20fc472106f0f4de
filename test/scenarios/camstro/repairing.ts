import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, camera, failedCamera, unwanted, usd } from './openings.ts';

/** Defective within the two years: what it comes to, and who pays the freight. */
export const scenarios: Scenario[] = [
  {
    title:
      'within thirty days a defective camera is replaced at the customer’s choice, freight paid both ways',
    shows: ['C29', 'C41', 'C42', 'C43'],
    async play(stage) {
      const rma = await failedCamera(stage, 20);
      const { decision } = await rma.bench.finds(broken);
      assert.deepEqual(decision.remedies, ['repair', 'replace', 'refund']);
      assert.deepEqual(decision.freight, { inbound: 'vendor', outbound: 'vendor' });
      await rma.customer.chooses('replace');
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'NC800', condition: 'new' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 customer: remedy-chosen',
        'day 3 bench: replacement-ready',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Your replacement is on its way',
      ],
      clauses: ['C2', 'C4', 'C32', 'C43', 'C42', 'C26', 'C54', 'C50'],
    },
  },
  {
    title: 'within thirty days a defective camera is refunded in full at the customer’s choice',
    shows: ['C26', 'C43', 'C49'],
    async play(stage) {
      const rma = await failedCamera(stage, 20);
      await rma.bench.finds(broken);
      await rma.customer.chooses('refund');
      await rma.accounts.paysBack(usd('129.99'));
      return rma.number;
    },
    ends: {
      outcome: 'refunded',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 customer: remedy-chosen',
        'day 3 accounts: refunded',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Your refund of USD 129.99',
      ],
      clauses: ['C2', 'C4', 'C32', 'C43', 'C42', 'C26', 'C54', 'C50'],
    },
  },
  {
    title:
      'within a year it is repaired, freight paid both ways; the bench is overdue after three working days',
    shows: ['C42', 'C44', 'C49'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      const { decision } = await rma.bench.finds(broken);
      assert.deepEqual(decision.freight, { inbound: 'vendor', outbound: 'vendor' });
      await stage.daysPass(6);
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
        'day 9 homeward: overdue',
        'day 9 bench: repaired',
        'day 9 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['C2', 'C42', 'C44', 'C54', 'C50'],
    },
  },
  {
    title: 'in the second year the customer pays the freight both ways',
    shows: ['C42', 'C45'],
    async play(stage) {
      const rma = await failedCamera(stage, 500);
      const { decision } = await rma.bench.finds(broken);
      assert.deepEqual(decision.freight, { inbound: 'customer', outbound: 'customer' });
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
        'day 3 bench: repaired',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['C2', 'C42', 'C45', 'C54', 'C50'],
    },
  },
  {
    title:
      'not repairable and out of stock: other models are offered, and the one given is not exchanged again',
    shows: ['C56', 'C57', 'C58'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      const { decision } = await rma.bench.finds(
        { ...broken, repairable: false },
        { stock: { sameModel: false } },
      );
      assert.deepEqual(decision.remedies, ['exchange']);
      await rma.support.offers([{ model: 'NC900', note: 'an upgrade' }]);
      await rma.customer.chooses('exchange', 'NC900');
      const given = `${rma.serial}R`;
      await rma.bench.replaces({ serial: given, model: 'NC900', condition: 'new' });
      await rma.dispatch.ships();
      const again = await stage.asks(await camera(stage, 210, unwanted, { serial: given, model: 'NC900' }));
      assert.equal((await again.decision()).reasons[0]?.clause, 'C58');
      return rma.number;
    },
    ends: {
      outcome: 'exchanged',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 support: options-offered',
        'day 3 customer: remedy-chosen',
        'day 3 bench: replacement-ready',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Models to choose from',
        'Your replacement is on its way',
      ],
      clauses: ['C2', 'C42', 'C57', 'C56', 'C44', 'C54', 'C50'],
    },
  },
];
