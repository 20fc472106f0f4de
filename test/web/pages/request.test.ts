import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../../client/errors.ts';
import { testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';
import { form, readable, valueOf, withFiles } from '../support/page.ts';
import { html, mp4, pdf, png } from '../support/samples.ts';

const filled = {
  vendor: 'alkeria',
  units: '1',
  key: 'k-1',
  change: 'send',
  'applicant.name': 'Anna <Rossi>',
  'applicant.email': 'anna@example.com',
  'applicant.phone': '+39 050 123456',
  'applicant.kind': 'end-user',
  'applicant.address.lines[0]': 'Via Roma 1',
  'applicant.address.postalCode': '56100',
  'applicant.address.city': 'Pisa',
  'applicant.address.country': 'IT',
  'purchase.date': '2026-01-10',
  'units[0].unit.model': 'NECTA',
  'units[0].unit.serial': 'AK-4711',
  'units[0].claim.reason': 'defective',
  'units[0].claim.description': 'No image.\r\nSince Monday.',
};

const own: Record<string, Record<string, string>> = {
  camstro: {
    'applicant.originalBuyer': 'true',
    'purchase.proof': 'true',
    'purchase.channel': 'official-store',
    'purchase.deliveredOn': '2026-01-14',
    'purchase.country': 'IT',
    'units[0].unit.category': 'camera',
    'units[0].unit.part': 'device',
    'units[0].unit.poe': 'true',
    'units[0].unit.condition': 'new',
    'units[0].unit.freeGift': 'false',
    'units[0].purchase.unitPrice.amount': '129.90',
    'units[0].purchase.unitPrice.currency': 'EUR',
  },
  pixfra: { 'applicant.kind': 'distributor', 'purchase.proof': 'true' },
};

describe('the request form', () => {
  test("shows the vendor's notices with their clauses", async () => {
    const page = await readable(testApp().app.request('/request?vendor=alkeria'));
    expect(page).toMatch(/label with its serial number.*clause A10/);
  });

  test('comes prefilled from its address', async () => {
    const { app } = testApp();
    const page = await (await app.request('/request?vendor=alkeria&units[0].unit.serial=AK-9')).text();
    expect(valueOf(page, 'units[0].unit.serial')).toBe('AK-9');
  });

  test('asks once and leads to the page of the request', async () => {
    const { app, homeward } = testApp();
    const answer = await app.request('/request', form(filled));
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      '/requests/REQ-0001?t=link-REQ-0001',
    ]);
    expect(homeward.calls[0]?.args[0]).toMatchObject({
      applicant: { name: 'Anna <Rossi>', address: { lines: ['Via Roma 1'], country: 'IT' } },
      units: [{ unit: { serial: 'AK-4711' }, claim: { description: 'No image.\nSince Monday.' } }],
    });
  });

  test('sent by a second click asks no second time', async () => {
    const { app } = testApp();
    const [first, second] = [
      await app.request('/request', form(filled)),
      await app.request('/request', form(filled)),
    ];
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
  });

  test('names every fault at its field and keeps what was typed', async () => {
    const { app, homeward } = testApp();
    const faulty = {
      ...filled,
      'applicant.email': 'anna',
      'purchase.date': '2026-12-24',
      'units[0].unit.model': '',
      'units[0].claim.description': '',
    };
    const answer = await app.request('/request', form(faulty));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    const at = (name: string) => page.split(`id="${name}-error"`)[1]?.split('</p>')[0];
    expect(at('applicant.email')).toContain('must be an e-mail address');
    expect(at('purchase.date')).toContain('today, 2026-11-21');
    expect(at('units[0].unit.model')).toContain('Please fill this in');
    expect(at('units[0].claim.description')).toContain('Please fill this in');
    expect(valueOf(page, 'applicant.name')).toBe('Anna &lt;Rossi&gt;');
    expect(homeward.calls).toEqual([]);
  });

  test('takes one more unit and one less without losing anything', async () => {
    const { app } = testApp();
    const two = await (await app.request('/request', form({ ...filled, change: 'add' }))).text();
    expect(two).toContain('name="units[1].unit.serial"');
    const removing = { ...filled, units: '2', 'units[1].unit.serial': 'AK-2', change: 'remove-0' };
    const one = await (await app.request('/request', form(removing))).text();
    expect(valueOf(one, 'units[0].unit.serial')).toBe('AK-2');
    expect(one).not.toContain('name="units[1].unit.serial"');
  });

  test('says at the serial number that a return of it is open, and nothing of that return', async () => {
    const { app, homeward } = testApp();
    homeward.put(issuedReturn('ALK-26-7K3M9-T', 'AK-4711', 'NECTA'));
    const answer = await app.request('/request', form(filled));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/units\[0\]\.unit\.serial-error">This has an open return already/);
  });

  test('keeps what was typed when nothing answers', async () => {
    const { app, homeward } = testApp();
    homeward.submitRequest = () =>
      Promise.reject(new HomewardError('unavailable', 'Temporal does not answer.'));
    const answer = await app.request('/request', form(filled));
    expect(answer.status).toBe(503);
    expect(valueOf(await answer.text(), 'units[0].unit.serial')).toBe('AK-4711');
  });
});

describe("what the form asks of a vendor's customer", () => {
  test.each([
    [
      'alkeria',
      `purchase.date unit.model unit.serial claim.reason claim.wants claim.description
       files.photo`,
    ],
    [
      'sensera',
      `unit.model unit.serial claim.reason claim.wants claim.description
       shipment.customsValue.amount shipment.customsValue.currency
       files.photo`,
    ],
    [
      'camstro',
      `applicant.originalBuyer purchase.date purchase.deliveredOn purchase.proof purchase.channel
       purchase.platform purchase.seller purchase.country unit.model unit.serial unit.category unit.part
       unit.poe unit.condition unit.freeGift purchase.unitPrice.amount purchase.unitPrice.currency
       claim.reason claim.wants claim.wantsModel claim.description
       files.photo files.video`,
    ],
    [
      'smartvue',
      `purchase.date purchase.proof purchase.orderTotal.amount purchase.orderTotal.currency unit.model
       unit.serial unit.condition purchase.unitPrice.amount purchase.unitPrice.currency claim.reason
       claim.wants claim.outOfBox claim.description
       files.photo`,
    ],
    [
      'pixfra',
      `purchase.date purchase.proof unit.brand unit.model unit.partNumber unit.serial unit.category unit.part
       purchase.manufacturerDeliveredOn claim.reason claim.wants claim.description claim.acceptsSubstitute
       files.label-photo files.appearance-photo files.invoice files.shipping-record`,
    ],
  ])('of %s is what its policy asks of a customer, and no more', async (vendor, facts) => {
    expect(await asked(vendor)).toEqual(facts.split(/\s+/));
  });

  test('offers the remedies that the policy grants, and no others', async () => {
    const page = await (await testApp().app.request('/request?vendor=alkeria')).text();
    const wishes = page.split('name="units[0].claim.wants"')[1]?.split('</select>')[0] ?? '';
    expect([...wishes.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '',
      'repair',
      'replace',
    ]);
  });

  test.each([
    ['camstro', { 'purchase.proof': '', 'units[0].unit.category': '' }],
    ['pixfra', { 'units[0].unit.partNumber': '' }],
  ])('of %s wants what its policy wants of every request', async (vendor, blanks) => {
    const { app, homeward } = testApp();
    const answer = await app.request('/request', form({ ...filled, ...own[vendor], vendor, ...blanks }));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect([...page.matchAll(/id="([^"]*)-error"/g)].map(([, name]) => name)).toEqual(Object.keys(blanks));
    expect(homeward.calls).toEqual([]);
  });

  test('goes out as facts: amounts of money, yes and no, days', async () => {
    const { app, homeward } = testApp();
    const answer = await app.request(
      '/request',
      form({ ...filled, ...own['camstro'], vendor: 'camstro', 'applicant.originalBuyer': 'false' }),
    );
    expect(answer.status).toBe(303);
    expect(homeward.calls[0]?.args[0]).toMatchObject({
      applicant: { originalBuyer: false },
      purchase: { proof: true, channel: 'official-store', deliveredOn: '2026-01-14' },
      units: [
        {
          unit: { category: 'camera', poe: true, freeGift: false, condition: 'new', part: 'device' },
          purchase: { unitPrice: { amount: '129.90', currency: 'EUR' } },
        },
      ],
    });
  });

  test.each([
    [{ 'units[0].purchase.unitPrice.amount': '12,5 €' }, 'must be an amount'],
    [{ 'units[0].purchase.unitPrice.currency': '' }, 'Please fill this in'],
    [{ 'units[0].claim.wantsModel': 'Orbit 3' }, 'Choose the exchange above'],
  ])('names what is wrong with an amount or a wish at its field', async (faulty, said) => {
    const { app } = testApp();
    const sent = form({ ...filled, ...own['camstro'], vendor: 'camstro', ...faulty });
    const page = await (await app.request('/request', sent)).text();
    const [name, typed] = Object.entries(faulty)[0] ?? ['', ''];
    expect(page.split(`id="${name}-error">`)[1]?.split('</p>')[0]).toContain(said);
    expect(valueOf(page, name) ?? '').toBe(typed);
  });
});

describe('files of the request form', () => {
  const fields = { ...filled, ...own['camstro'], vendor: 'camstro' };
  const PHOTO = 'units[0].files.photo';

  test('go up with it and are named in the request', async () => {
    const { app, homeward } = testApp();
    const files = { [PHOTO]: [png, pdf], 'units[0].files.video': [mp4] };
    const answer = await app.request('/request', withFiles(fields, files));
    expect(answer.status).toBe(303);
    const id = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
    expect(homeward.calls[0]?.args[0]).toMatchObject({
      units: [
        {
          claim: {
            files: [
              { id, evidence: 'photo' },
              { id, evidence: 'photo' },
              { id, evidence: 'video' },
            ],
          },
        },
      ],
    });
    const page = await readable(app.request(answer.headers.get('Location') ?? ''));
    expect(page).toMatch(/What you have sent.*Photos of the problem \(png, 1 kB\)/);
  });

  test('are kept when something else is wrong, and a second click sends nothing twice', async () => {
    const { app, homeward } = testApp();
    const faulty = { ...fields, 'units[0].claim.description': '' };
    const page = await (await app.request('/request', withFiles(faulty, { [PHOTO]: [png] }))).text();
    const kept = valueOf(page, PHOTO) ?? '';
    expect(page).toContain('Received: 1');
    const [first, second] = [
      await app.request('/request', withFiles({ ...fields, [PHOTO]: kept }, {})),
      await app.request('/request', withFiles(fields, { [PHOTO]: [png] })),
    ];
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(homeward.calls[0]?.args[0]).toMatchObject({
      units: [{ claim: { files: [{ id: kept, evidence: 'photo' }] } }],
    });
  });

  test('that are none of those taken are named at their field', async () => {
    const { app, homeward } = testApp();
    const answer = await app.request('/request', withFiles(fields, { [PHOTO]: [html] }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/units\[0\]\.files\.photo-error">[^<]*no photo, PDF or MP4/);
    expect(homeward.calls).toEqual([]);
  });

  test('that are kept no longer are asked for again', async () => {
    const { app } = testApp();
    const answer = await app.request('/request', withFiles({ ...fields, [PHOTO]: '0'.repeat(32) }, {}));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toMatch(/units\[0\]\.files\.photo-error">[^<]*upload it again/);
    expect(page).not.toContain('Received:');
  });

  test('move up with their unit', async () => {
    const { app } = testApp();
    const two = { ...fields, units: '2', change: 'remove-0' };
    const page = await (
      await app.request('/request', withFiles(two, { 'units[1].files.photo': [png] }))
    ).text();
    expect(valueOf(page, PHOTO)).toMatch(/^[0-9a-f]{32}$/);
  });
});

/** The fields about the unit and its purchase that a vendor's form has. */
async function asked(vendor: string): Promise<string[]> {
  const page = await (await testApp().app.request(`/request?vendor=${vendor}`)).text();
  return [...page.matchAll(/name="((?:units\[0\]\.|purchase|applicant\.originalBuyer)[^"]*)"/g)].map(
    ([, name = '']) => name.replace('units[0].', ''),
  );
}
