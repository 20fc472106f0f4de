import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, broken, camera } from './openings.ts';

/** Parcels that fit no open return. */
export const scenarios: Scenario[] = [
  {
    title: 'a parcel that comes before the review has ended waits, and is taken in once the number is there',
    shows: ['A2', 'A9'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage));
      const { id, candidates } = await stage.arrives({ serial: rma.serial, packaging: 'adequate' });
      assert.deepEqual([candidates[0]?.request, candidates[0]?.awaited], [rma.request, false]);
      await stage.daysPass(1);
      await rma.support.authorizes();
      assert.equal((await stage.homeward.arrival(id)).candidates[0]?.number, rma.number);
      await stage.homeward.settleArrival(id, { match: rma.number });
      await rma.bench.finds(broken);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 bench: repaired',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title: 'two cameras in one parcel are two scans: one under its number, the other matched to its own',
    shows: ['A9', 'A19'],
    async play(stage) {
      const [first, second] = [await authorized(stage), await authorized(stage)];
      await first.dock.receives();
      const { id, candidates } = await stage.arrives({
        serial: `${second.serial}?`,
        unauthorizedMaterial: true,
      });
      assert.deepEqual(candidates, []);
      await stage.homeward.settleArrival(id, { match: second.number, note: 'A smudged label.' });
      for (const rma of [first, second]) {
        await rma.bench.finds(broken);
        await rma.bench.repairs();
        await rma.dispatch.ships();
      }
      return second.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-received',
        'day 0 support: note',
        'day 0 bench: inspected',
        'day 0 bench: repaired',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title: 'a parcel that nobody has announced lies with support past its term, and is sent back',
    shows: ['A9', 'A19', 'A21'],
    async play(stage) {
      const { id } = await stage.arrives({ from: 'A forwarder in Genoa', freightCollect: true });
      await stage.daysPass(5);
      assert.equal((await stage.homeward.arrival(id)).overdue, true);
      await stage.homeward.settleArrival(id, { sendBack: { carrier: 'DHL', tracking: 'JD0150' } });
      return id;
    },
    ends: {
      outcome: 'sent-back',
      timeline: ['day 0 dock: recorded', 'day 4 homeward: overdue', 'day 5 support: sent-back'],
      mails: [],
      clauses: ['A9', 'A19'],
    },
  },
  {
    title: 'a parcel under a number that has expired is held until the number was asked for anew',
    shows: ['A9', 'A14', 'A15'],
    async play(stage) {
      const expired = await authorized(stage);
      await stage.daysPass(33);
      const { number, serial } = expired;
      await assert.rejects(expired.dock.receives(), /does not take receipt/);
      const { id, reasons } = await stage.arrives({ number, serial });
      assert.deepEqual(
        reasons.map(({ clause }) => clause),
        ['A14', 'A15'],
      );
      await assert.rejects(stage.homeward.settleArrival(id, { match: number }), /Renew it first, then match/);
      const rma = await stage.follows(await expired.customer.renews(), expired);
      await rma.support.authorizes();
      assert.equal((await stage.homeward.arrival(id)).candidates[0]?.number, rma.number);
      const note = 'It left on the last day of the old number.';
      await stage.homeward.settleArrival(id, { match: rma.number, note });
      await rma.bench.finds(broken);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.number;
    },
    ends: {
      outcome: 'repaired',
      timeline: [
        'day 0 support: authorized',
        'day 0 dock: parcel-received',
        'day 0 support: note',
        'day 0 bench: inspected',
        'day 0 bench: repaired',
        'day 0 dispatch: shipped',
      ],
      mails: [
        'We have your request',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A12', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
];
