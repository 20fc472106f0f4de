import assert from 'node:assert/strict';
import { newRequest } from '../../../client/messages.ts';
import { submissionOf } from '../asked.ts';
import type { Scenario } from '../scenario.ts';
import { authorized, camera, usd } from './openings.ts';

/** From the form to a number, and what goes with it. */
export const scenarios: Scenario[] = [
  {
    title: 'support finds nothing that wants repair, and gives no number',
    shows: ['S4'],
    async play(stage) {
      const rma = await stage.asks(camera(stage));
      const { outcome, coverage } = await rma.decision();
      assert.deepEqual([outcome, coverage], ['review', 'ask-support']);
      await rma.support.refuses('It works after a restart.');
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['S4'],
    },
  },
  {
    title: 'a form without a serial number, or without any of the four contact data, is not taken',
    shows: ['S2', 'S7'],
    async play(stage) {
      const asked = camera(stage);
      const { applicant, units, vendor } = submissionOf('sensera', asked);
      const { serial: _, ...unit } = units[0]?.unit ?? { serial: '' };
      const bare = newRequest.safeParse({
        vendor,
        applicant: { kind: 'end-user' },
        units: [{ ...units[0], unit }],
      });
      assert.deepEqual(
        bare.error?.issues.map(({ path }) => path.join('.')),
        ['applicant.name', 'applicant.email', 'applicant.phone', 'applicant.address', 'units.0.unit.serial'],
      );
      assert.equal(newRequest.safeParse({ vendor, applicant, units }).success, true);
      const rma = await stage.asks(asked);
      await rma.support.refuses();
      return rma.request;
    },
    ends: {
      outcome: 'refused',
      timeline: ['day 0 in-review', 'day 0 refused'],
      mails: ['We have your request', 'Your return is not authorized'],
      clauses: ['S4'],
    },
  },
  {
    title: 'a request without a description is asked for it, and goes to support once it has come',
    shows: ['S3', 'S4'],
    async play(stage) {
      const rma = await stage.asks(camera(stage, { claim: { reason: 'defective' } }));
      await stage.daysPass(3);
      await rma.customer.gives({ claim: { description: 'No picture.', evidence: ['photo'] } });
      await rma.support.authorizes({ coverage: 'warranty' });
      await rma.customer.cancels('It was the antenna.');
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
      clauses: ['S12', 'S13', 'S4'],
    },
  },
  {
    title: 'a request whose description never comes is reminded of twice and withdrawn',
    shows: ['S3'],
    async play(stage) {
      const rma = await stage.asks(camera(stage, { claim: { reason: 'defective' } }));
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
      clauses: ['S3', 'S4', 'S13', 'S16'],
    },
  },
  {
    title: 'the number stands on the label, and on the sheet for the box with all four contact data',
    shows: ['S5', 'S7'],
    async play(stage) {
      const rma = await authorized(stage, 'warranty');
      const papers = await stage.papers(rma.number);
      assert.deepEqual(Object.keys(papers), ['packing-sheet', 'shipping-label']);
      const sheet = papers['packing-sheet'] ?? '';
      for (const wanted of [
        rma.number,
        'Ida Holm',
        '12 Harbour Street',
        'ida.holm@example.com',
        '+1 555 0100',
      ])
        assert.ok(sheet.includes(wanted), `the packing sheet has no ${wanted}`);
      assert.ok(papers['shipping-label']?.includes(rma.number));
      await rma.customer.cancels('I keep it.');
      return rma.number;
    },
    ends: {
      outcome: 'cancelled',
      timeline: ['day 0 support: authorized', 'day 0 customer: cancelled'],
      mails: ['We have your request', 'Your return is authorized', 'Your return is cancelled'],
      clauses: ['S12', 'S13', 'S4'],
    },
  },
  {
    title: 'from abroad the commercial invoice has its legend, the number and the value for customs',
    shows: ['S17'],
    async play(stage) {
      const rma = await stage.asks(camera(stage, { country: 'CA' }));
      assert.ok((await rma.decision()).missing.includes('shipment.customsValue'));
      await rma.support.asks('What is it worth, for customs?');
      await rma.customer.gives({ shipment: { customsValue: usd('950.00') } });
      await rma.support.authorizes({ coverage: 'warranty' });
      const invoice = (await stage.papers(rma.number))['commercial-invoice'] ?? '';
      for (const wanted of ['Goods Returning to Manufacturer for Repair', rma.number, '950.00'])
        assert.ok(invoice.includes(wanted), `the commercial invoice has no ${wanted}`);
      await rma.customer.cancels('I keep it.');
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
      clauses: ['S12', 'S13', 'S4'],
    },
  },
];
