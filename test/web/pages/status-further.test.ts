import { describe, expect, test } from 'vitest';
import type { ReturnView } from '../../../client/messages.ts';
import { HomewardError } from '../../../client/errors.ts';
import { as, json, testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';
import { form, readable, valueOf, withFiles } from '../support/page.ts';
import { html as notAPhoto, png } from '../support/samples.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const PAGE = `/returns/${NUMBER}?t=link-${NUMBER}`;
const AT = '2026-11-22T09:00:00Z';
const reasons = [{ clause: 'A12', says: 'Damage by the customer is not covered.' }];
const eur = (amount: string) => ({ amount, currency: 'EUR' });

function oneReturn(changes: Partial<ReturnView> = {}) {
  const { app, homeward } = testApp();
  homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA N2K2-7C'), ...changes });
  return {
    app,
    homeward,
    look: () => readable(app.request(PAGE)),
    html: async () => (await app.request(PAGE)).text(),
    send: async (step: string, fields: Record<string, string>) =>
      app.request(`/returns/${NUMBER}/${step}?t=link-${NUMBER}`, form(fields)),
  };
}

const refused = { stage: 'refused', waitingOn: 'dispatch', possible: ['shipment', 'appeal'] } as const;

describe('a refusal', () => {
  test('may be appealed against, with words and files, under one key', async () => {
    const { app, homeward, html } = oneReturn({ ...refused, possible: [...refused.possible] });
    const page = await html();
    expect(page).toContain('Somebody else than before decides then');
    const key = valueOf(page, 'key') ?? '';
    const answer = await app.request(
      `/returns/${NUMBER}/appeal?t=link-${NUMBER}`,
      withFiles({ key, text: 'It came that way.' }, { files: [png] }),
    );
    expect(answer.headers.get('Location')).toBe(`${PAGE}&said=appealed`);
    expect(homeward.calls.at(-1)).toMatchObject({
      name: 'appeal',
      args: [
        NUMBER,
        { text: 'It came that way.', files: [expect.stringMatching(/^[0-9a-f]{32}$/)] },
        { key },
      ],
    });
  });

  test('wants words; what was typed and taken stays', async () => {
    const { app, homeward } = oneReturn({ ...refused, possible: [...refused.possible] });
    const to = `/returns/${NUMBER}/appeal?t=link-${NUMBER}`;
    const blank = await app.request(to, withFiles({ text: ' ' }, { files: [png] }));
    expect(blank.status).toBe(422);
    const page = await blank.text();
    expect(page).toContain('text-error');
    expect(valueOf(page, 'files')).toMatch(/^[0-9a-f]{32}$/);
    const wrong = await app.request(to, withFiles({ text: 'Look again.' }, { files: [notAPhoto] }));
    const again = await wrong.text();
    expect(again).toMatch(/files-error">[^<]*no photo, PDF or MP4/);
    expect(again).toContain('Look again.');
    expect(homeward.calls.map(({ name }) => name)).not.toContain('appeal');
  });

  test.each([
    [undefined, 'Somebody else than before is looking at it'],
    ['granted', 'You were heard'],
    ['denied', 'the decision stands'],
  ] as const)('appealed against once shows what was written, and its answer: %s', async (answer, says) => {
    const appeal = { text: 'It came that way.', at: AT, ...(answer && { answer }) };
    const { html, look } = oneReturn({ ...refused, possible: ['shipment'], appeal });
    expect(await look()).toContain('It came that way.');
    expect(await look()).toContain(says);
    expect(await html()).not.toContain('/appeal?t=');
  });

  test('shows the photos of dock and bench, to the token of the return alone', async () => {
    const { app, homeward, html, look } = oneReturn({ ...refused, possible: [] });
    const { id } = await homeward.upload(png);
    const { id: other } = await homeward.upload(Buffer.concat([png, Buffer.from('2')]));
    const scan = { scanId: 's', serial: 'AK-4711', marked: true, packaging: 'adequate' as const, at: AT };
    homeward.put({
      ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'),
      receipts: [{ ...scan, photos: [id] }],
      inspections: [{ inspection: { faultFound: true, cause: 'misuse' }, photos: [id], at: AT }],
    });
    expect(await look()).toMatch(/As it arrived.*On the bench/);
    const [, src = ''] = /<img src="([^"]+)"/.exec(await html()) ?? [];
    const shown = await app.request(src.replaceAll('&amp;', '&'));
    expect(shown.headers.get('Content-Type')).toBe('image/png');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(Buffer.from(png));
    expect((await app.request(`/returns/${NUMBER}/files/${id}?t=wrong`)).status).toBe(404);
    expect((await app.request(`/returns/${NUMBER}/files/${other}?t=link-${NUMBER}`)).status).toBe(404);
  });
});

describe('no fault found', () => {
  const found = {
    ...refused,
    possible: [],
    facts: { claim: { reason: 'defective' as const, description: 'No image since Monday.' } },
    inspections: [{ inspection: { faultFound: false }, notes: 'Ran for 48 hours.', at: AT }],
  };

  test('is told with the symptom and the test side by side', async () => {
    const { look } = oneReturn(found);
    expect(await look()).toMatch(
      /What you reported No image since Monday\. .*What our bench tested Ran for 48 hours\./,
    );
  });

  test('lets the customer read what was tested, and otherwise no note of the bench', async () => {
    const { app, homeward } = oneReturn(found);
    const read = async () =>
      (await app.request(`/api/v1/rmas/${NUMBER}`, { headers: as(`link-${NUMBER}`) })).text();
    expect(await read()).toContain('Ran for 48 hours.');
    homeward.put({
      ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'),
      inspections: [{ inspection: { faultFound: true }, notes: 'Third of this batch.', at: AT }],
    });
    expect(await read()).not.toContain('Third of this batch.');
  });
});

describe('on the way in and back', () => {
  test('a parcel that is held at the dock is not asked for any more', async () => {
    const { look } = oneReturn({ waitingOn: 'support', possible: ['verdict'] });
    expect(await look()).toContain('Your parcel is here');
    expect(await look()).not.toContain('Pack the unit');
  });

  test('a packaging kit is ordered at the cost that the policy names, at one click', async () => {
    const { homeward, look, send } = oneReturn({
      vendor: 'smartvue',
      possible: ['inbound', 'packaging-kit'],
    });
    expect(await look()).toMatch(
      /a packaging kit is at your cost.*clause V4.*Order a packaging kit at my cost/,
    );
    expect((await send('packaging-kit', { key: 'once' })).headers.get('Location')).toContain('kit-ordered');
    expect(homeward.calls).toMatchObject([{ name: 'packaging-kit', args: [NUMBER, { key: 'once' }] }]);
    homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), packagingKit: { orderedAt: AT } });
    expect(await look()).toContain('You ordered a packaging kit on 22 November 2026');
  });

  test('the customer says who fetches the unit, where that is his', async () => {
    const { homeward, look, send } = oneReturn({
      ...refused,
      waitingOn: 'customer',
      dueAt: '2026-12-21T23:00:00Z',
      possible: ['way-back'],
    });
    expect(await look()).toMatch(/Who fetches your unit\?.*up to and including 21 December 2026/);
    await send('way-back', { key: 'once', carrier: 'UPS', reference: '' });
    expect(homeward.calls).toMatchObject([
      { name: 'way-back', args: [NUMBER, { carrier: 'UPS' }, 'customer', { key: 'once' }] },
    ]);
    expect((await send('way-back', { carrier: ' ', reference: '' })).headers.get('Location')).toContain(
      'invalid',
    );
    homeward.put({
      ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'),
      stage: 'refused',
      wayBack: { carrier: 'UPS', reference: 'P-1' },
    });
    expect(await look()).toContain('UPS fetches it, number P-1');
  });

  test('a unit that nobody fetches is told of', async () => {
    const { look } = oneReturn({ ...refused, possible: ['way-back'], unclaimedSince: AT });
    expect(await look()).toContain('It stays with us until you tell us');
  });

  test('what is given for the unit is told, with its condition', async () => {
    const replacement = { serial: 'AK-9000', model: 'NECTA N4', condition: 'refurbished' as const };
    const { look } = oneReturn({ stage: 'fulfilling', possible: [], fulfilment: { replacement } });
    expect(await look()).toContain('NECTA N4, serial number AK-9000, refurbished. It takes the place of');
  });
});

describe('a replacement in advance', () => {
  const advance = { payBy: 'credit-card', settledBy: 'card-refund', reasons } as const;

  test.each([
    [{}, ['It is charged to your credit card before it is shipped', 'clause A12']],
    [{ charged: eur('500.00') }, ['Charged: EUR 500.00']],
    [
      { charged: eur('500.00'), shipment: { carrier: 'DHL', tracking: 'J1' }, until: '2026-12-21' },
      ['went out with DHL, J1', 'has to be with us by 21 December 2026'],
    ],
    [{ charged: eur('500.00'), settlement: 'goes-back' as const }, ['The charge goes back to your card']],
    [{ charged: eur('500.00'), settlement: 'stands' as const }, ['The charge stands', 'clause A12']],
  ])('says how far it is: %o', async (more, says) => {
    const { look } = oneReturn({ advance: { ...advance, reasons: [...reasons], ...more } });
    const page = await look();
    for (const words of says) expect(page).toContain(words);
  });

  test('is not asked to be sent in before the replacement has gone out', async () => {
    const { look } = oneReturn({ advance: { ...advance, reasons: [] }, possible: ['payment'] });
    expect(await look()).toContain('Your replacement goes out first');
    expect(await look()).not.toContain('Send it to');
  });

  test('is on the account where it is against a purchase order', async () => {
    const order = { payBy: 'purchase-order', settledBy: 'account-credit', reasons } as const;
    const { look } = oneReturn({ advance: { ...order, reasons: [...reasons], settlement: 'goes-back' } });
    expect(await look()).toContain('Your account is credited');
  });
});

describe('money, holds and access', () => {
  test.each([
    ['charge', eur('500.00'), 'A charge of EUR 500.00 to you'],
    ['payment', eur('500.00'), 'A payment of EUR 500.00 from you'],
    ['refund', eur('129.99'), 'A refund to you of up to EUR 129.99'],
    ['credit', null, 'A credit to you; the amount is still to be told'],
  ] as const)('a %s of %o is told before it moves, with its clauses', async (kind, amount, says) => {
    const { look } = oneReturn({ movement: { kind, amount, reasons: [...reasons] } });
    expect(await look()).toContain(says);
    expect(await look()).toContain('clause A12');
  });

  test('what a dearer model costs more is told once it is paid', async () => {
    const { look } = oneReturn({ difference: { amount: eur('50.00'), paid: eur('50.00') } });
    expect(await look()).toContain('Paid for the dearer model: EUR 50.00');
  });

  test('one that did not come about is told of, but not what accounts say of it', async () => {
    const { look } = oneReturn({
      movement: { kind: 'refund', amount: null, reasons: [] },
      paymentFailure: { reason: 'Card blocked by the bank', at: AT },
    });
    expect(await look()).toContain('It did not go through');
    expect(await look()).not.toContain('Card blocked');
  });

  test('that the return is held is told, but not why', async () => {
    const { look } = oneReturn({ hold: { reason: 'Suspected fraud', since: AT } });
    expect(await look()).toContain('Support holds this return');
    expect(await look()).not.toContain('Suspected fraud');
  });

  test('a bench that cannot get in asks for a call, as long as it has the unit', async () => {
    const { look } = oneReturn({ stage: 'inspecting', accessAskedAt: AT });
    expect(await look()).toContain('do not write down a password');
    const { look: later } = oneReturn({ stage: 'closed', accessAskedAt: AT, possible: [] });
    expect(await later()).not.toContain('password');
  });
});

describe('another number', () => {
  test('is one click away from an expired one, and shown once it is there', async () => {
    const { app, html, look } = oneReturn({ stage: 'expired', outcome: 'expired', possible: [] });
    expect(await html()).toContain(`href="/returns/${NUMBER}/new-number?t=link-${NUMBER}"`);
    await app.request(`/api/v1/rmas/${NUMBER}/renewal`, json({}, as(`link-${NUMBER}`)));
    expect(await look()).toContain('Your request is REQ-ANEW');
    expect(await html()).not.toContain('/new-number');
  });

  test('is one click away where the serial number is wrong', async () => {
    const { html } = oneReturn({ possible: ['inbound', 'renewal'] });
    expect(await html()).toContain(`href="/returns/${NUMBER}/wrong-serial?t=link-${NUMBER}"`);
  });
});

test('the offer leads to its PDF', async () => {
  const quote = { lines: [], total: eur('10.00'), offeredAt: AT, validUntil: '2026-12-21' };
  const { html } = oneReturn({ stage: 'quoted', possible: ['quote-answer'], quote });
  expect(await html()).toContain(`/api/v1/rmas/${NUMBER}/documents/quote.pdf?t=link-${NUMBER}`);
});

test('no form stands where its call is not possible', async () => {
  const { html } = oneReturn({ stage: 'closed', possible: [] });
  expect(await html()).not.toContain('<form');
});

test('a step that comes too late is refused kindly', async () => {
  const { app, homeward, send } = oneReturn({ possible: [] });
  homeward.orderPackagingKit = () => Promise.reject(new HomewardError('wrong-stage', 'no'));
  const answer = await send('packaging-kit', {});
  expect(await readable(app.request(answer.headers.get('Location') ?? ''))).toContain(
    'not possible any more',
  );
});
