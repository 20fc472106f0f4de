import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { camera } from './openings.ts';

/** What has to be handed in, and by when. */
export const scenarios: Scenario[] = [
  {
    title:
      'photos, invoice, shipping record and part number are asked for one and all, and the request goes on with them',
    shows: ['P9', 'P18', 'P21'],
    async play(stage) {
      const rma = await stage.asks(
        await camera(stage, {
          unit: { brand: 'Pixfra', category: 'camera' },
          claim: { evidence: ['label-photo'] },
        }),
      );
      assert.deepEqual(
        (await rma.decision()).missing.filter((wanted) => !/authorized|verdict/.test(wanted)),
        ['unit.partNumber', 'appearance-photo', 'invoice', 'shipping-record'],
      );
      await stage.daysPass(2);
      await rma.customer.gives({ claim: { evidence: ['appearance-photo', 'invoice'] } });
      await stage.daysPass(1);
      await rma.customer.gives({
        unit: { partNumber: '1.0.01.29.10458' },
        claim: { evidence: ['shipping-record'] },
      });
      await rma.support.authorizes();
      await rma.customer.cancels('The customer keeps it.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: [
        'We have your request',
        'We need something more from you',
        'We need something more from you',
        'Your return is authorized',
        'Your return is cancelled',
      ],
      clauses: ['P8', 'P4', 'P3', 'P15', 'P1', 'P2', 'P26', 'P28'],
    },
  },
  {
    title: 'without an invoice none is asked for: the warranty starts with the manufacturer’s delivery',
    shows: ['P5', 'P9'],
    async play(stage) {
      const { purchase, ...asked } = await camera(stage, {
        claim: { evidence: ['label-photo', 'appearance-photo', 'shipping-record'] },
      });
      const manufacturerDeliveredOn = await stage.daysAgo(900);
      const rma = await stage.asks({
        ...asked,
        purchase: { ...purchase, proof: false, manufacturerDeliveredOn },
      });
      assert.equal((await rma.decision()).warranty?.startsOn, manufacturerDeliveredOn);
      await rma.support.authorizes();
      await rma.customer.cancels('The customer keeps it.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['P8', 'P5', 'P3', 'P15', 'P1', 'P2', 'P26', 'P28'],
    },
  },
  {
    title: 'what was asked for never comes: the request is reminded of twice and withdrawn',
    shows: ['P9', 'P21'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, { claim: { evidence: ['label-photo'] } }));
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
      clauses: ['P21', 'P9', 'P8', 'P1', 'P4', 'P3', 'P15', 'P2', 'P26', 'P28'],
    },
  },
  {
    title:
      'a warranty that would end on China’s National Day lasts to the first working day after the holiday',
    shows: ['P6', 'P8'],
    async play(stage) {
      const today = await stage.daysAgo(0);
      const year = Number(today.slice(0, 4)) + 1;
      await stage.daysPass((Date.parse(`${year}-10-02`) - Date.parse(today)) / 86_400_000);
      const { purchase, ...asked } = await camera(stage);
      const rma = await stage.asks({ ...asked, purchase: { ...purchase, date: `${year - 3}-10-01` } });
      const { warranty, reasons } = await rma.decision();
      assert.ok((warranty?.endsOn ?? '') > `${year}-10-03`);
      assert.ok(reasons.some(({ clause }) => clause === 'P6'));
      await rma.support.authorizes();
      await rma.customer.cancels('The customer keeps it.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['P8', 'P6', 'P4', 'P3', 'P15', 'P1', 'P2', 'P26', 'P28'],
    },
  },
];
