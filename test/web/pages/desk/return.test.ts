import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../../../client/errors.ts';
import type { ReturnView } from '../../../../client/messages.ts';
import { testApp } from '../../support/app.ts';
import { issuedReturn } from '../../support/in-memory.ts';
import { form, readable, signIn, valueOf, withFiles } from '../../support/page.ts';
import { png } from '../../support/samples.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const AT = '2026-11-20T09:00:00Z';

async function atDesk(token: string, changes: Partial<ReturnView> = {}) {
  const { app, homeward } = testApp();
  homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), ...changes });
  const Cookie = await signIn(app, token);
  const get = (path = `/desk/returns/${NUMBER}`) =>
    app.request(path, { headers: { Cookie, Accept: 'text/html' } });
  const send = (call: string, fields: Record<string, string>) =>
    app.request(`/desk/returns/${NUMBER}/${call}`, form(fields, Cookie));
  return { app, homeward, Cookie, get, send };
}

describe("a return's page at the desk", () => {
  test('shows staff what customers do not see, and whose the unit is', async () => {
    const { get } = await atDesk('dock-token');
    const page = await readable(get());
    expect(page).toMatch(/Second time this month\. \( ?support, staff only ?\)/);
    expect(page).toContain('Anna Rossi');
    expect(page).toContain('Via Roma 1');
  });

  test('says what stands in the way', async () => {
    const { get } = await atDesk('accounts-token', {
      blocked: { reason: 'The mailbox does not exist.', since: AT },
      hold: { reason: 'The invoice is being checked.', since: AT },
      paymentFailure: { reason: 'The card was declined.', reference: 'R-1', at: AT },
      unclaimedSince: AT,
    });
    const page = await readable(get());
    expect(page).toContain('Blocked since 20 November 2026: The mailbox does not exist.');
    expect(page).toContain('On hold since 20 November 2026: The invoice is being checked.');
    expect(page).toContain('A movement of money (R-1) failed on 20 November 2026: The card was declined.');
    expect(page).toContain('Nobody wants this unit back since 20 November 2026.');
  });

  test('says what money would move and on which clause, before it moves', async () => {
    const { get } = await atDesk('accounts-token', {
      possible: ['refund', 'payment-failure'],
      movement: {
        kind: 'refund',
        amount: { amount: '129.99', currency: 'USD' },
        reasons: [{ clause: 'C26', says: 'Never above what was paid.' }],
      },
    });
    const page = await (await get()).text();
    expect(await readable(new Response(page))).toMatch(
      /Would move a refund of up to USD 129\.99 Never above what was paid\. clause C26/,
    );
    expect(valueOf(page, 'refund.amount')).toBe('129.99');
    expect(page).toMatch(/<option value="USD" selected=""/);
  });

  test("puts the customer's symptom beside every finding of the bench, and shows its photos", async () => {
    const photo = 'a'.repeat(32);
    const { get } = await atDesk('bench-token', {
      stage: 'inspecting',
      facts: { claim: { reason: 'defective', description: 'No image since Monday.' } },
      assessments: [{ notes: 'The housing is dented.', at: AT }],
      inspections: [
        { inspection: { faultFound: false }, notes: 'Works on the bench.', at: AT },
        { inspection: { faultFound: true, cause: 'water' }, photos: [photo], at: AT },
      ],
    });
    const page = await (await get()).text();
    expect(await readable(new Response(page))).toMatch(
      /The customer says defective No image since Monday\. .*The housing is dented\. earlier inspection, replaced .*A fault was found no Works on the bench\. Inspection .*Cause of the fault water/,
    );
    expect(page).toContain(`<img src="/desk/files/${photo}"`);
  });

  test('shows the bench what its policy wants to be kept in mind there', async () => {
    const { get } = await atDesk('bench-token', { stage: 'received' });
    expect(await readable(get())).toMatch(/At the bench .*clause A12/);
    const { get: ofSupport } = await atDesk('support-token', { stage: 'received' });
    expect(await readable(ofSupport())).not.toContain('At the bench');
  });

  test('tells of the parcel, of the work and of the way back', async () => {
    const { get } = await atDesk('dispatch-token', {
      stage: 'fulfilling',
      renews: 'ALK-26-7K3M2-6',
      inbound: { carrier: 'DHL', tracking: 'JD1' },
      packagingKit: { orderedAt: AT },
      receipts: [
        { scanId: 's-1', serial: 'AK-9', marked: false, empty: true, packaging: 'adequate', at: AT },
      ],
      fulfilment: {
        notes: 'Board replaced.',
        parts: [{ partNumber: 'P-1', quantity: 2 }],
        replacement: { serial: 'AK-10', model: 'NECTA', condition: 'refurbished' },
        passwordReset: true,
      },
      wayBack: { carrier: 'UPS', reference: 'W-1' },
      shipment: { carrier: 'UPS', tracking: '1Z' },
    });
    const page = await readable(get());
    expect(page).toMatch(/In the place of ALK-26-7K3M2-6/);
    expect(page).toMatch(/On its way in DHL, JD1 Packaging kit ordered on 20 November 2026/);
    expect(page).toMatch(/AK-9, without the number on it, Other, adequate, the box was empty/);
    expect(page).toMatch(
      /Board replaced\. Replacement: NECTA, serial number AK-10, refurbished 2 × P-1 The password was reset\./,
    );
    expect(page).toMatch(/Fetched by UPS, W-1 Sent back UPS, 1Z/);
  });

  test("gives the appeal's words and files, and says that another person decides", async () => {
    const file = 'b'.repeat(32);
    const { get } = await atDesk('support-token', {
      stage: 'refused',
      possible: ['verdict'],
      appeal: { text: 'It was the courier.', files: [file], at: AT },
    });
    const page = await (await get()).text();
    expect(page).toMatch(/It was the courier\.[\s\S]*another person than the first decides/);
    expect(page).toContain(`href="/desk/files/${file}"`);
  });

  test('leads to the papers of the return, which open for staff who have signed in', async () => {
    const { get, app } = await atDesk('dispatch-token');
    const address = `/desk/returns/${NUMBER}/papers/rma-form.pdf`;
    expect(await (await get()).text()).toContain(`href="${address}"`);
    expect((await get(address)).headers.get('Content-Type')).toBe('application/pdf');
    expect((await app.request(address)).status).toBe(303);
  });

  test('has no personal data in any address', async () => {
    const { get } = await atDesk('support-token');
    const addresses = (await (await get()).text()).match(/(?:href|src|action)="[^"]*"/g) ?? [];
    expect(
      addresses.filter((one) => /Rossi|Roma/.test(one) || (/anna@/.test(one) && !one.includes('mailto:'))),
    ).toEqual([]);
  });
});

describe('the forms of a return at the desk', () => {
  const all = ['verdict', 'inspection', 'quote', 'payment', 'shipment', 'hold', 'access'];

  test.each([
    ['support-token', ['verdict', 'access', 'quote', 'hold', 'note', 'cancellation']],
    ['bench-token', ['inspection', 'access', 'note']],
    ['accounts-token', ['payment', 'note']],
    ['dispatch-token', ['shipment', 'note']],
    ['dock-token', ['note']],
  ])('are those of the calls that are taken now and that %s may make', async (token, calls) => {
    const { get } = await atDesk(token, { possible: all });
    const page = await (await get()).text();
    const forms = [...page.matchAll(/action="\/desk\/returns\/[^/]+\/([a-z-]+)"/g)].map(
      ([, call = '']) => call,
    );
    expect(forms.toSorted()).toEqual(calls.toSorted());
  });

  test('are none once the return has ended', async () => {
    const { get } = await atDesk('support-token', { stage: 'closed', outcome: 'repaired', possible: [] });
    expect(await readable(get())).toContain('Nothing can be done here with your roles.');
  });

  test('make no call that another role makes, whoever sends them', async () => {
    const { homeward, send } = await atDesk('bench-token', { possible: all });
    expect((await send('verdict', { 'verdict.verdict': 'authorize' })).status).toBe(403);
    expect((await send('receipt', {})).status).toBe(404);
    expect(homeward.calls).toEqual([]);
  });

  test('are taken from our own pages only, and from nobody who has not signed in', async () => {
    const { app, Cookie, homeward } = await atDesk('support-token', { possible: all });
    const body = form({ 'verdict.verdict': 'authorize' }, Cookie);
    const foreign = new Request(`https://returns.example.com/desk/returns/${NUMBER}/verdict`, body);
    foreign.headers.set('Sec-Fetch-Site', 'cross-site');
    foreign.headers.set('Origin', 'https://evil.example');
    expect((await app.request(foreign)).status).toBe(403);
    const unknown = form({ 'verdict.verdict': 'authorize' });
    expect((await app.request(`/desk/returns/${NUMBER}/verdict`, unknown)).status).toBe(303);
    expect(homeward.calls).toEqual([]);
  });

  test.each([
    [
      'support-token',
      'verdict',
      { verdict: 'refuse', note: 'Painted over.' },
      { verdict: 'refuse', note: 'Painted over.' },
    ],
    ['support-token', 'hold', { reason: 'Customs' }, { reason: 'Customs' }],
    ['support-token', 'release', {}, {}],
    [
      'support-token',
      'note',
      { text: 'Called.', visibleToCustomer: 'yes' },
      { text: 'Called.', visibleToCustomer: true },
    ],
    ['support-token', 'remedy', { remedy: 'repair' }, { remedy: 'repair' }],
    [
      'support-token',
      'options',
      { 'options[1].model': 'NC900', 'options[1].priceDifference': '12.00', currency: 'USD' },
      { options: [{ model: 'NC900', priceDifference: { amount: '12.00', currency: 'USD' } }] },
    ],
    [
      'support-token',
      'correction',
      {
        email: 'anna@example.org',
        'address.lines[0]': 'Via Po 2',
        'address.city': 'Pisa',
        'address.postalCode': '56100',
        'address.country': 'IT',
      },
      {
        email: 'anna@example.org',
        address: { lines: ['Via Po 2'], city: 'Pisa', postalCode: '56100', country: 'IT' },
      },
    ],
    ['bench-token', 'access', { note: 'Locked.' }, { note: 'Locked.' }],
    [
      'bench-token',
      'fulfilment',
      {
        notes: 'Done.',
        'parts[0].partNumber': 'P-1',
        'parts[0].quantity': '2',
        'replacement.serial': 'AK-9',
        'replacement.model': 'NECTA',
        'replacement.condition': 'new',
        passwordReset: 'yes',
      },
      {
        notes: 'Done.',
        parts: [{ partNumber: 'P-1', quantity: 2 }],
        replacement: { serial: 'AK-9', model: 'NECTA', condition: 'new' },
        passwordReset: true,
      },
    ],
    [
      'accounts-token',
      'payment',
      { reference: 'R-1', amount: '12.00', currency: 'EUR', method: 'transfer' },
      { reference: 'R-1', amount: { amount: '12.00', currency: 'EUR' }, method: 'transfer' },
    ],
    ['accounts-token', 'payment-failure', { reason: 'Declined.' }, { reason: 'Declined.' }],
    ['dispatch-token', 'shipment', { carrier: 'DHL', tracking: 'JD1' }, { carrier: 'DHL', tracking: 'JD1' }],
    ['support-token', 'way-back', { carrier: 'UPS' }, { carrier: 'UPS' }],
  ])('make their call under their own key: %s %s', async (token, call, typed, message) => {
    const { homeward, send } = await atDesk(token, { possible: [call] });
    const fields = Object.entries(typed).map(([name, value]) => [`${call}.${name}`, value]);
    const answer = await send(call, { key: 'k-1', ...Object.fromEntries(fields) });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`/desk/returns/${NUMBER}?done=${call}`);
    expect(homeward.calls).toMatchObject([{ name: call }]);
    expect(homeward.calls[0]?.args).toEqual(expect.arrayContaining([message, { key: 'k-1' }]));
  });

  test('name one of the models on offer in an exchange', async () => {
    const { homeward, get, send } = await atDesk('support-token', {
      possible: ['remedy'],
      decision: { ...issuedReturn(NUMBER, 'AK-4711', 'NECTA').decision, remedies: ['exchange', 'refund'] },
      options: [{ model: 'NC900' }],
    });
    expect(await (await get()).text()).toContain('<option value="NC900">');
    await send('remedy', { 'remedy.remedy': 'exchange', 'remedy.model': 'NC900' });
    expect(homeward.calls[0]?.args[1]).toEqual({ remedy: 'exchange', model: 'NC900' });
  });

  test('make an offer of the lines that were filled in, wherever between them one was left blank', async () => {
    const { homeward, send } = await atDesk('support-token', { possible: ['quote'] });
    await send('quote', {
      key: 'k-1',
      'quote.currency': 'EUR',
      'quote.lines[0].kind': 'shipping',
      'quote.lines[1].kind': 'handling',
      'quote.lines[3].kind': 'labour',
      'quote.lines[3].description': 'Sensor board',
      'quote.lines[3].amount': '120.00',
    });
    const amount = { amount: '120.00', currency: 'EUR' };
    expect(homeward.calls[0]?.args[1]).toEqual({
      lines: [{ kind: 'labour', description: 'Sensor board', amount }],
    });
  });

  test('show every fault at its field and keep what was typed, under a new key', async () => {
    const { homeward, send } = await atDesk('support-token', { possible: ['quote'] });
    const answer = await send('quote', {
      key: 'k-1',
      'quote.currency': 'EUR',
      'quote.validDays': 'ten',
      'quote.lines[2].kind': 'labour',
      'quote.lines[2].amount': 'a lot',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(valueOf(page, 'quote.lines[2].amount')).toBe('a lot');
    expect(valueOf(page, 'quote.validDays')).toBe('ten');
    for (const name of ['quote.lines[2].description', 'quote.lines[2].amount', 'quote.validDays'])
      expect(page).toContain(`id="${name}-error"`);
    expect(page).not.toContain('value="k-1"');
    expect(homeward.calls).toEqual([]);
  });

  test('show what only the return knows to be wrong at its field as well', async () => {
    const { homeward, send } = await atDesk('accounts-token', { possible: ['refund'] });
    homeward.refund = async () => {
      const faults = [{ path: 'amount', message: 'is more than USD 129.99' }];
      throw new HomewardError('invalid', 'too much', { faults });
    };
    const fields = { reference: 'R', amount: '500.00', currency: 'USD', method: 'card' };
    const answer = await send(
      'refund',
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [`refund.${name}`, value])),
    );
    expect(await readable(answer)).toContain('This is more than USD 129.99.');
  });

  test('say that the return has gone on, and keep what was typed', async () => {
    const { send } = await atDesk('support-token', { possible: ['shipment'] });
    const answer = await send('verdict', { 'verdict.verdict': 'refuse', 'verdict.note': 'Painted over.' });
    expect(answer.status).toBe(409);
    expect(await readable(answer)).toMatch(
      /This cannot be done now; what you typed is kept\. .*Painted over\./,
    );
  });

  test('keep their key where nobody answers, so that sent again they count once', async () => {
    const { homeward, send } = await atDesk('support-token', { possible: ['hold'] });
    homeward.hold = async () => {
      throw new HomewardError('unavailable', 'Temporal does not answer');
    };
    const answer = await send('hold', { key: 'k-1', 'hold.reason': 'Customs' });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/value="k-1"[\s\S]*Nobody answers[\s\S]*Customs/);
  });

  test('say what was done', async () => {
    const { get } = await atDesk('support-token');
    expect(await readable(get(`/desk/returns/${NUMBER}?done=hold`))).toContain('Done: Hold the return.');
    expect(await readable(get(`/desk/returns/${NUMBER}?done=%3Cb%3E`))).not.toContain('Done:');
  });

  test('take photos from the bench, which a form that is shown once more does not lose', async () => {
    const { app, homeward, Cookie, get } = await atDesk('bench-token', { possible: ['inspection'] });
    const upload = (fields: Record<string, string>, files: Record<string, Buffer[]>) => {
      const sent = withFiles(fields, files);
      const headers = new Headers(sent.headers);
      headers.set('Cookie', Cookie);
      return app.request(`/desk/returns/${NUMBER}/inspection`, { ...sent, headers });
    };
    const faulty = await upload({ key: 'k-1' }, { 'inspection.photos': [png] });
    expect(faulty.status).toBe(422);
    const page = await faulty.text();
    expect(page).toContain('1 taken already');
    const photo = valueOf(page, 'inspection.photos') ?? '';
    const taken = await upload(
      {
        key: 'k-2',
        'inspection.photos': photo,
        'inspection.inspection.faultFound': 'false',
        'inspection.stock.sameModel': 'true',
      },
      {},
    );
    expect(taken.status).toBe(303);
    expect(homeward.calls.at(-1)?.args[1]).toEqual({
      inspection: { faultFound: false },
      stock: { sameModel: true },
      photos: [photo],
    });
    expect((await get(`/desk/files/${photo}`)).headers.get('Content-Type')).toBe('image/png');
  });
});

describe('another number in the place of one, at the desk', () => {
  const expired: Partial<ReturnView> = {
    stage: 'expired',
    outcome: 'expired',
    waitingOn: null,
    possible: [],
  };
  const another = `action="/desk/returns/${NUMBER}/renewal"`;

  test('is for support to give, where a number has expired', async () => {
    const { get } = await atDesk('support-token', expired);
    expect(await (await get()).text()).toContain(another);
    const { get: ofBench, send } = await atDesk('bench-token', expired);
    expect(await (await ofBench()).text()).not.toContain(another);
    expect((await send('renewal', {})).status).toBe(403);
  });

  test('leads to what has taken its place, now and later', async () => {
    const { homeward, get, send } = await atDesk('support-token', expired);
    const answer = await send('renewal', { key: 'k-1', 'renewal.serial': 'AK-4712' });
    expect(answer.headers.get('Location')).toBe('/desk/requests/REQ-ANEW');
    expect(homeward.calls).toEqual([{ name: 'renew', args: [NUMBER, 'AK-4712', 'support'] }]);
    const page = await (await get()).text();
    expect(page).toContain('href="/desk/requests/REQ-ANEW"');
    expect(page).not.toContain(another);
  });
});
