import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { broken, inStock, server, usd } from './openings.ts';

/** From the form to a number: by the policy alone, or by the specialist. */
export const scenarios: Scenario[] = [
  {
    title: 'a model of the list is authorized by the policy alone, within its years',
    shows: ['V1', 'V8'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 1000));
      const { coverage, warranty } = await rma.decision();
      assert.deepEqual([coverage, warranty !== null], ['warranty', true]);
      await rma.customer.announces();
      await rma.customer.cancels('It works again.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 homeward: authorized', 'day 0 customer: on-its-way', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['V1', 'V13', 'V8', 'V12', 'V16'],
    },
  },
  {
    title: 'a model whose warranty only the specialist knows waits for his word, and is repaired on it',
    shows: ['V1', 'V13'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400, {}, { model: 'S12K 1' }));
      const { outcome, coverage } = await rma.decision();
      assert.deepEqual([outcome, coverage], ['review', 'ask-support']);
      await stage.daysPass(1);
      await rma.support.authorizes({ coverage: 'warranty' });
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
        'day 0 support: authorized',
        'day 0 dock: parcel-received',
        'day 0 bench: inspected',
        'day 0 support: remedy-chosen',
        'day 0 bench: repaired',
        'day 0 dispatch: shipped',
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
    title: 'a server bought before 2012 is for support to judge, which declines',
    shows: ['V2'],
    async play(stage) {
      const rma = await stage.asks(
        await server(stage, 400, {}, { purchase: { date: '2011-11-30', deliveredOn: '2011-12-05' } }),
      );
      assert.equal((await rma.decision()).outcome, 'review');
      await rma.support.refuses();
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['V2'],
    },
  },
  {
    title: 'a model that the list does not name has no warranty where support says so',
    shows: ['V2', 'V13'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 400, {}, { model: 'Quanmaxx 4' }));
      await assert.rejects(rma.support.authorizes({ coverage: 'none' }), /not every unit can be authorized/);
      await rma.support.refuses('It is a partner’s product.');
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['V2'],
    },
  },
  {
    title: 'of an order under 5,000 dollars nothing is taken back because it is not wanted',
    shows: ['V10'],
    async play(stage) {
      const rma = await stage.asks(
        await server(
          stage,
          20,
          { reason: 'unwanted', wants: 'refund' },
          { purchase: { orderTotal: usd('4999.99') } },
        ),
      );
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['V10', 'V9', 'V1'],
    },
  },
  {
    title: 'what is not wanted is not taken back after thirty days',
    shows: ['V9'],
    async play(stage) {
      const rma = await stage.asks(await server(stage, 31, { reason: 'unwanted', wants: 'refund' }));
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['V9', 'V1', 'V10'],
    },
  },
];
