import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../../client/errors.ts';
import { testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';
import { form, readable, valueOf } from '../support/page.ts';

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
