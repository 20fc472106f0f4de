import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, camera, defective, failedCamera, unwanted, usd } from './openings.ts';

/** Defective within the two years. */
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
    title: 'no quality issue in support’s eyes: after thirty days the warranty is void',
    shows: ['C20'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 200, defective));
      await stage.homeward.review(rma.request, {
        units: [{ serial: rma.serial, verdict: 'refuse', qualityIssue: false }],
      });
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C20', 'C2', 'C8', 'C1', 'C17', 'C9', 'C50'],
    },
  },
  {
    title: 'no fault is found: the claim is refused, and the customer arranges the way back',
    shows: ['C54', 'C55', 'C63'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ faultFound: false }, { notes: 'Ran 48 hours without a fault.' });
      await rma.stands('refused', 'customer');
      await stage.daysPass(2);
      await rma.customer.arranges('UPS, on Friday');
      await rma.stands('refused', 'dispatch');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 bench: no-fault-found',
        'day 3 support: refused',
        'day 5 customer: way-back-arranged',
        'day 5 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['C54', 'C2', 'C55', 'C63', 'C50'],
    },
  },
  {
    title:
      'nobody fetches the camera that is not defective: support is told, and it stays until somebody does',
    shows: ['C54'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ faultFound: false });
      await stage.daysPass(32);
      await rma.stands('refused', 'support');
      assert.ok((await rma.view()).unclaimedSince);
      await stage.daysPass(20);
      await rma.support.arranges('A friend of the customer’s');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 bench: no-fault-found',
        'day 3 support: refused',
        'day 19 homeward: reminded',
        'day 26 homeward: reminded',
        'day 34 homeward: unclaimed',
        'day 38 homeward: overdue',
        'day 55 support: way-back-arranged',
        'day 55 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        '14 days left to have your unit fetched',
        '7 days left to have your unit fetched',
        'Your unit is still with us',
        'Your unit is on its way back',
      ],
      clauses: ['C54', 'C2', 'C55', 'C63', 'C50'],
    },
  },
  {
    title: 'no fault is found, the appeal is granted, and the second inspection finds it; both are kept',
    shows: ['C42', 'C54'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ faultFound: false });
      await rma.customer.appeals('It fails after an hour only.');
      await rma.support.agrees();
      await rma.stands('received', 'bench');
      await rma.bench.finds(broken);
      assert.deepEqual(
        (await rma.view()).inspections.map(({ inspection }) => inspection.faultFound),
        [false, true],
      );
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
        'day 3 bench: no-fault-found',
        'day 3 support: refused',
        'day 3 customer: appealed',
        'day 3 support: appeal-granted',
        'day 3 bench: inspected-again',
        'day 3 bench: repaired',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'We look at your unit again',
        'Your repaired unit is on its way',
      ],
      clauses: ['C2', 'C42', 'C44', 'C54', 'C50'],
    },
  },
  {
    title: 'a defect that somebody has caused is refused, and the appeal is denied',
    shows: ['C10', 'C46', 'C54'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ ...broken, cause: 'misuse' });
      await rma.customer.appeals('I have never dropped it.');
      await rma.stands('refused', 'support');
      await rma.support.declines();
      await rma.customer.arranges('DHL');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 support: refused',
        'day 3 customer: appealed',
        'day 3 support: appeal-denied',
        'day 3 customer: way-back-arranged',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Our decision stands',
        'Your unit is on its way back',
      ],
      clauses: ['C10', 'C46', 'C2', 'C55', 'C54', 'C50'],
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
  {
    title: 'a camera opened without permission has no warranty, whatever its fault comes from',
    shows: ['C14', 'C54'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ ...broken, tampered: true });
      await stage.daysPass(1);
      await rma.customer.arranges('FedEx');
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 support: refused',
        'day 4 customer: way-back-arranged',
        'day 4 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['C14', 'C2', 'C55', 'C54', 'C50'],
    },
  },
  {
    title: 'a painted camera: no ground that the policy names, so support decides, and lets it be repaired',
    shows: ['C64'],
    async play(stage) {
      const rma = await failedCamera(stage, 200);
      await rma.bench.finds({ ...broken, painted: true });
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
        'day 3 dock: parcel-received',
        'day 3 bench: inspected',
        'day 3 support: claim-accepted',
        'day 3 bench: repaired',
        'day 3 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['C2', 'C42', 'C44', 'C64', 'C54', 'C50'],
    },
  },
];
