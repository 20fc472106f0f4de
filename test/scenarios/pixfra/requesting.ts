import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { camera } from './openings.ts';

/** Who may ask, and what has to be handed in. */
export const scenarios: Scenario[] = [
  {
    title: 'an end user is sent to his seller, by name',
    shows: ['P1'],
    async play(stage) {
      const rma = await stage.asks(
        await camera(stage, { kind: 'end-user', purchase: { seller: 'Optik Nord' } }),
      );
      assert.equal((await rma.decision()).redirectTo?.name, 'Optik Nord');
      return rma.request;
    },
    ends: {
      outcome: 'redirected',
      timeline: ['day 0 redirected'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['P1', 'P8', 'P4', 'P15'],
    },
  },
  {
    title: 'a distributor whom support does not know as authorized is refused',
    shows: ['P1', 'P11'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage));
      assert.equal((await rma.decision()).outcome, 'review');
      await rma.support.refuses('Not on our list.');
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['P1', 'P8', 'P4', 'P2', 'P26', 'P28', 'P15'],
    },
  },
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
      'of five units another brand’s, the unwanted, the worn and the expired are refused, and the monocular is judged',
    shows: ['P2', 'P7', 'P26', 'P27'],
    async play(stage) {
      const asked = await camera(stage, { unit: { brand: 'Fixpra', category: 'camera', partNumber: 'F-1' } });
      const own = { brand: 'Pixfra', category: 'camera', partNumber: '1.0.01.29.10458' } as const;
      const monocular = stage.serial();
      const rma = await stage.asks({
        ...asked,
        also: [
          { serial: stage.serial(), unit: own, claim: { ...asked.claim, reason: 'unwanted' } },
          { serial: stage.serial(), unit: { ...own, part: 'wearing-part' } },
          {
            serial: stage.serial(),
            unit: own,
            purchase: { ...asked.purchase, date: await stage.daysAgo(1200) },
          },
          { serial: monocular, unit: { ...own, category: 'accessory' } },
        ],
      });
      await stage.homeward.review(rma.request, {
        units: [{ serial: monocular, verdict: 'refuse', coverage: 'none' }],
      });
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: [
        'We have your request',
        'Your return is not authorized for 4 units',
        'Your return is not authorized',
      ],
      clauses: [
        'P2',
        'P26',
        'P28',
        'P15',
        'P26',
        'P8',
        'P4',
        'P2',
        'P28',
        'P15',
        'P7',
        'P2',
        'P26',
        'P28',
        'P15',
        'P26',
        'P4',
        'P8',
        'P2',
        'P28',
        'P15',
        'P27',
        'P26',
        'P2',
        'P28',
        'P15',
      ],
    },
  },
  {
    title: 'a distributor in China is for support to judge, which lets the return go on',
    shows: ['P28'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, { country: 'CN' }));
      assert.equal((await rma.decision()).outcome, 'review');
      await rma.support.authorizes();
      await rma.customer.cancels('The customer keeps it.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['P8', 'P4', 'P3', 'P15', 'P1', 'P28', 'P2', 'P26'],
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
