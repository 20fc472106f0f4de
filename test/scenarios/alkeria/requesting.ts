import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { authorized, broken, camera } from './openings.ts';

/** From the form to a number, or to none. */
export const scenarios: Scenario[] = [
  {
    title:
      'two cameras in one request: support authorizes one, with a number of its own, and refuses the other',
    shows: ['A2', 'A3', 'A7'],
    async play(stage) {
      const first = await camera(stage);
      const second = stage.serial();
      const rma = await stage.asks({ ...first, also: [{ serial: second }] });
      await stage.daysPass(1);
      await stage.homeward.review(rma.request, {
        units: [
          { serial: first.serial, verdict: 'authorize' },
          { serial: second, verdict: 'refuse', note: 'A cable is loose; please send a photo of it first.' },
        ],
      });
      await rma.learn();
      await rma.dock.receives();
      await rma.bench.finds(broken);
      await rma.bench.repairs();
      await rma.dispatch.ships();
      return rma.request;
    },
    ends: {
      outcome: 'partly-authorized',
      timeline: ['day 0 in-review', 'day 1 partly-authorized'],
      mails: [
        'We have your request',
        'Your return is not authorized',
        'Your return is authorized',
        'Your parcel has arrived',
        'Your repaired unit is on its way',
      ],
      clauses: ['A11', 'A16', 'A27', 'A21', 'A23', 'A2', 'A7', 'A14', 'A20', 'A7', 'A2', 'A11', 'A14', 'A20'],
    },
  },
  {
    title: 'a request without a description is asked for one, and goes to support once it has come',
    shows: ['A1', 'A2', 'A6', 'A7'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 365, { claim: { reason: 'defective' } }));
      assert.deepEqual((await rma.decision()).missing, ['claim.description', 'support.verdict']);
      await stage.daysPass(8);
      await rma.customer.gives({ claim: { description: 'No picture after an hour.' } });
      await rma.support.authorizes();
      await rma.customer.cancels('It was the cable.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: [
        'We have your request',
        'We need something more from you',
        '7 days left to complete your request',
        'Your return is authorized',
        'Your return is cancelled',
      ],
      clauses: ['A5', 'A11', 'A16', 'A27', 'A21', 'A23', 'A2', 'A7', 'A14', 'A20'],
    },
  },
  {
    title: 'a request that stays without a description is reminded of twice and withdrawn',
    shows: ['A1', 'A6'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 365, { claim: { reason: 'defective' } }));
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
      clauses: ['A1', 'A6', 'A11', 'A2', 'A7', 'A16', 'A27', 'A21', 'A23', 'A14', 'A20'],
    },
  },
  {
    title: 'support asks the customer something before it decides',
    shows: ['A2', 'A7'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage));
      await rma.support.asks('Does it fail with another cable as well?');
      await stage.daysPass(2);
      await rma.customer.gives({ claim: { description: 'Lines missing, with each of three cables.' } });
      await rma.support.refuses(
        'The driver is too old: please update it, and ask again if that does not help.',
      );
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 needs-information', 'day 2 in-review', 'day 2 refused'],
      mails: ['We have your request', 'We need something more from you', 'Your return is not authorized'],
      clauses: ['A7', 'A2', 'A11', 'A14', 'A20'],
    },
  },
  {
    title: 'a camera that is merely not wanted is for support to judge, which declines',
    shows: ['A7', 'A27'],
    async play(stage) {
      const rma = await stage.asks(
        await camera(stage, 10, { claim: { reason: 'unwanted', wants: 'refund', description: 'Too many.' } }),
      );
      assert.equal((await rma.decision()).outcome, 'review');
      await rma.support.refuses();
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['A27', 'A7', 'A2', 'A11', 'A14', 'A20'],
    },
  },
  {
    title:
      'the form to print, the label with the number and the terms of carriage are there from the number on',
    shows: ['A17', 'A18', 'A22'],
    async play(stage) {
      const rma = await authorized(stage);
      const papers = await stage.papers(rma.number);
      assert.deepEqual(Object.keys(papers), ['rma-form', 'shipping-label']);
      for (const text of Object.values(papers)) {
        assert.ok(text.includes(rma.number));
        assert.match(text, /FCA \(Incoterms 2020\)/);
      }
      await rma.customer.cancels('I keep it.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['A5', 'A11', 'A16', 'A27', 'A21', 'A23', 'A2', 'A7', 'A14', 'A20'],
    },
  },
];
