import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { camera, defective } from './openings.ts';

/** What a request is asked for before anything is sent. */
export const scenarios: Scenario[] = [
  {
    title: 'a request without the kind of product is asked for it, and support confirms the defect then',
    shows: ['C44', 'C47', 'C51'],
    async play(stage) {
      const { unit: _, ...asked } = await camera(stage, 200, defective);
      const rma = await stage.asks(asked);
      assert.ok((await rma.decision()).missing.includes('unit.category'));
      await rma.customer.gives({ unit: { category: 'camera', poe: true, condition: 'new' } });
      await rma.support.authorizes({ qualityIssue: true });
      const papers = await stage.papers(rma.number);
      assert.ok(papers['rma-form']?.includes(rma.number));
      await rma.customer.cancels('It works again.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: [
        'We have your request',
        'We need something more from you',
        'Your return is authorized',
        'Your return is cancelled',
      ],
      clauses: ['C2', 'C42', 'C44', 'C8', 'C1', 'C17', 'C9', 'C20', 'C50'],
    },
  },
  {
    title: 'a request that is never completed is reminded of twice and withdrawn',
    shows: ['C47'],
    async play(stage) {
      const { unit: _, ...asked } = await camera(stage, 200, { reason: 'defective' });
      const rma = await stage.asks(asked);
      await stage.daysPass(16);
      return rma.request;
    },
    ends: {
      outcome: 'withdrawn',
      timeline: ['day 0 needs-information', 'day 15 withdrawn'],
      mails: [
        'We have your request',
        'We need something more from you',
        '7 days left to complete your request',
        '2 days left to complete your request',
        'Your request is closed',
      ],
      clauses: ['C47', 'C2', 'C8', 'C1', 'C17', 'C9', 'C50'],
    },
  },
  {
    title: 'whether there is a proof of purchase is asked, and without one there is no warranty',
    shows: ['C17'],
    async play(stage) {
      const { purchase, ...asked } = await camera(stage, 200, defective);
      const { proof: _, ...unproven } = purchase;
      const rma = await stage.asks({ ...asked, purchase: unproven });
      assert.ok((await rma.decision()).missing.includes('purchase.proof'));
      await stage.daysPass(2);
      await rma.customer.gives({ purchase: { proof: false } });
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 needs-information', 'day 2 refused'],
      mails: ['We have your request', 'We need something more from you', 'Your return is not authorized'],
      clauses: ['C17', 'C2', 'C8', 'C1', 'C9', 'C50'],
    },
  },
  {
    title: 'bought before October 2019 the camera is for support to judge, which takes it on',
    shows: ['C1'],
    async play(stage) {
      const purchase = { date: '2019-09-30', deliveredOn: '2019-09-30' };
      const rma = await stage.asks(await camera(stage, 20, defective, { purchase }));
      assert.equal((await rma.decision()).coverage, 'ask-support');
      await rma.support.authorizes({ qualityIssue: true });
      await rma.customer.cancels('It works again.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['C1', 'C8', 'C50'],
    },
  },
];
