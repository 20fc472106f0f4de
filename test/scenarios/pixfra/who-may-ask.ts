import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { camera } from './openings.ts';

/** Whose returns, and which, are taken. */
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
];
