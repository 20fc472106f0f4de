import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { camera, defective, unwanted } from './openings.ts';

/** What is refused before anything is sent, or is for somebody else to answer for. */
export const scenarios: Scenario[] = [
  {
    title: 'bought from a reseller of the table, the request is sent to the reseller by name',
    shows: ['C8'],
    async play(stage) {
      const purchase = { channel: 'marketplace', platform: 'Amazon', seller: 'Camstro Technology' } as const;
      const rma = await stage.asks(await camera(stage, 200, defective, { purchase }));
      const { redirectTo } = await rma.decision();
      assert.match(redirectTo?.name ?? '', /Camstro Technology/);
      return rma.request;
    },
    ends: {
      outcome: 'redirected',
      timeline: ['day 0 redirected'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C8', 'C50'],
    },
  },
  {
    title: 'bought from anybody else, there is no warranty',
    shows: ['C11'],
    async play(stage) {
      const purchase = { channel: 'marketplace', platform: 'Amazon', seller: 'Cheap Cams' } as const;
      const rma = await stage.asks(await camera(stage, 200, defective, { purchase }));
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C11', 'C1', 'C17', 'C9', 'C50'],
    },
  },
  {
    title:
      'of three units in one request the gift, the stranger’s and the one sent from abroad are refused at once',
    shows: ['C3', 'C9', 'C16', 'C39'],
    async play(stage) {
      const gift = await camera(stage, 20, { ...unwanted, wants: 'refund' }, { originalBuyer: false });
      const rma = await stage.asks({
        ...gift,
        unit: { ...gift.unit, freeGift: true },
        also: [
          {
            serial: stage.serial(),
            unit: gift.unit,
            claim: defective,
            purchase: { ...gift.purchase, country: 'GB' },
          },
          { serial: stage.serial(), unit: gift.unit, claim: defective },
        ],
      });
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized for 3 units'],
      clauses: [
        'C39',
        'C3',
        'C16',
        'C8',
        'C1',
        'C17',
        'C9',
        'C50',
        'C16',
        'C9',
        'C2',
        'C4',
        'C32',
        'C8',
        'C1',
        'C17',
        'C50',
        'C16',
        'C2',
        'C4',
        'C32',
        'C8',
        'C1',
        'C17',
        'C9',
        'C50',
      ],
    },
  },
  {
    title: 'a refurbished camera is not taken back because it is not wanted',
    shows: ['C33', 'C38', 'C62'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 10, unwanted, { unit: { condition: 'refurbished' } }));
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C38', 'C33', 'C62', 'C2', 'C4', 'C8', 'C1', 'C17', 'C9', 'C50'],
    },
  },
  {
    title: 'a parcel shown as delivered and missing since is neither refunded nor replaced',
    shows: ['C25'],
    async play(stage) {
      const claim = { reason: 'parcel-missing', description: 'Not on the porch.' } as const;
      const rma = await stage.asks(await camera(stage, 10, claim));
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C25', 'C2', 'C4', 'C32', 'C8', 'C1', 'C17', 'C50'],
    },
  },
  {
    title: 'an order that has been shipped is cancelled only where support agrees, which declines',
    shows: ['C36'],
    async play(stage) {
      const claim = { reason: 'order-cancelled', description: 'Ordered twice.' } as const;
      const rma = await stage.asks(await camera(stage, 6, claim));
      await rma.support.refuses('It is with the carrier already.');
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C36', 'C2', 'C4', 'C32', 'C8', 'C1', 'C17', 'C50'],
    },
  },
  {
    title: 'past every period there is no warranty',
    shows: ['C19'],
    async play(stage) {
      const rma = await stage.asks(await camera(stage, 1200, defective));
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C19', 'C2', 'C8', 'C1', 'C17', 'C9', 'C50'],
    },
  },
  {
    title: 'a camera that was stolen is not covered',
    shows: ['C18'],
    async play(stage) {
      const claim = { reason: 'lost-or-stolen', description: 'Gone from the wall.' } as const;
      const rma = await stage.asks(await camera(stage, 200, claim));
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['C18', 'C2', 'C8', 'C1', 'C17', 'C50'],
    },
  },
  {
    title: 'of two units in one request the new one is authorized at once, and the refurbished one refused',
    shows: ['C32', 'C38'],
    async play(stage) {
      const asked = await camera(stage, 10, unwanted);
      const refurbished = { ...asked.unit, condition: 'refurbished' } as const;
      const rma = await stage.asks({ ...asked, also: [{ serial: stage.serial(), unit: refurbished }] });
      await rma.customer.cancels('I keep them both.');
      return rma.request;
    },
    ends: {
      outcome: 'partly-authorized',
      timeline: ['day 0 partly-authorized'],
      mails: [
        'We have your request',
        'Your return is not authorized',
        'Your return is authorized',
        'Your return is cancelled',
      ],
      clauses: [
        'C32',
        'C2',
        'C4',
        'C37',
        'C63',
        'C55',
        'C26',
        'C8',
        'C1',
        'C17',
        'C50',
        'C38',
        'C33',
        'C62',
        'C2',
        'C4',
        'C8',
        'C1',
        'C17',
        'C9',
        'C50',
      ],
    },
  },
];
