import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, received } from './openings.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** At the repair station. */
export const scenarios: Scenario[] = [
  {
    title: 'a camera in warranty is repaired; its password was asked for by telephone and reset afterwards',
    shows: ['P3', 'P4', 'P8', 'P14'],
    async play(stage) {
      const rma = await received(stage);
      await rma.bench.asksAccess('The administrator’s account is locked.');
      await stage.daysPass(1);
      await rma.bench.finds(broken);
      await rma.bench.repairs({ passwordReset: true });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 8 dock: parcel-received',
        'day 8 bench: access-asked',
        'day 9 bench: inspected',
        'day 9 bench: repaired',
        'day 9 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Please call us: we cannot get into your unit',
        'Your repaired unit is on its way',
      ],
      clauses: ['P8', 'P4', 'P3', 'P15'],
    },
  },
  {
    title: 'not repairable and out of stock: a camera of the same specification takes its place',
    shows: ['P3', 'P22', 'P23'],
    async play(stage) {
      const rma = await received(stage);
      await rma.bench.finds({ ...broken, repairable: false }, { stock: { sameModel: false } });
      await rma.bench.replaces({ serial: `${rma.serial}R`, model: 'Mile M41', condition: 'refurbished' });
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'replaced',
      timeline: [
        'day 0 support: authorized',
        'day 8 dock: parcel-received',
        'day 8 bench: inspected',
        'day 8 bench: replacement-ready',
        'day 8 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your replacement is on its way',
      ],
      clauses: ['P8', 'P4', 'P3', 'P23', 'P15'],
    },
  },
  {
    title:
      'where the distributor accepts no substitute, there is nothing to be done while the model is out of stock',
    shows: ['P24'],
    async play(stage) {
      const rma = await received(stage, { claim: { acceptsSubstitute: false } });
      const { decision } = await rma.bench.finds(
        { ...broken, repairable: false },
        { stock: { sameModel: false } },
      );
      assert.deepEqual(decision.remedies, []);
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'returned-unrepaired',
      timeline: [
        'day 0 support: authorized',
        'day 8 dock: parcel-received',
        'day 8 bench: inspected',
        'day 8 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your unit is on its way back',
      ],
      clauses: ['P8', 'P4', 'P3', 'P24', 'P15'],
    },
  },
  {
    title: 'a painted camera is outside the policy, and is repaired at a charge if support agrees',
    shows: ['P17'],
    async play(stage) {
      const rma = await received(stage);
      const { decision } = await rma.bench.finds({ ...broken, painted: true });
      assert.deepEqual([decision.outcome, decision.coverage], ['review', 'void']);
      await rma.support.agrees();
      await rma.stands('inspecting', 'support');
      await rma.support.quotes([['labour', 'New housing', eur('90.00')]]);
      await rma.customer.accepts();
      await rma.bench.repairs();
      await rma.dispatch.ships();
      await stage.daysPass(15);
      await rma.accounts.isPaid(eur('90.00'));
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 8 dock: parcel-received',
        'day 8 bench: inspected',
        'day 8 support: claim-accepted',
        'day 8 support: offered',
        'day 8 customer: offer-accepted',
        'day 8 bench: repaired',
        'day 8 dispatch: shipped',
        'day 23 homeward: overdue',
        'day 23 accounts: paid',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'Your repaired unit is on its way',
        'Please pay EUR 90.00',
      ],
      clauses: ['P4', 'P8', 'P17', 'P15'],
    },
  },
  {
    title: 'a camera that was tampered with goes back where support declines',
    shows: ['P17'],
    async play(stage) {
      const rma = await received(stage);
      await rma.bench.finds({ ...broken, tampered: true });
      await rma.support.declines();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'refused',
      timeline: [
        'day 0 support: authorized',
        'day 8 dock: parcel-received',
        'day 8 bench: inspected',
        'day 8 support: claim-refused',
        'day 8 support: refused',
        'day 8 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Your unit is on its way back',
      ],
      clauses: ['P17', 'P4', 'P8', 'P15'],
    },
  },
  {
    title: 'no fault is found, and support lets the camera go back as it came',
    shows: ['P26'],
    async play(stage) {
      const rma = await received(stage);
      await rma.bench.finds({ faultFound: false });
      await rma.support.agrees();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'returned-unrepaired',
      timeline: [
        'day 0 support: authorized',
        'day 8 dock: parcel-received',
        'day 8 bench: inspected',
        'day 8 bench: no-fault-found',
        'day 8 support: claim-accepted',
        'day 8 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your unit is on its way back',
      ],
      clauses: ['P8', 'P4', 'P15', 'P26'],
    },
  },
];
