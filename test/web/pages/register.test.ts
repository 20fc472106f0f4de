import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../../client/errors.ts';
import type { RegisteredUnit } from '../../../client/messages.ts';
import { testApp } from '../support/app.ts';
import { form, readable, valueOf } from '../support/page.ts';

const filled = {
  vendor: 'camstro',
  model: 'NC800 <b>',
  serial: 'CS 4711',
  'unit.category': 'camera',
  'unit.poe': 'true',
  'purchase.date': '2026-11-10',
  'purchase.deliveredOn': '',
  'purchase.channel': 'official-store',
};

const registered: RegisteredUnit = {
  vendor: 'camstro',
  serial: 'CS 4711',
  model: 'NC800',
  registeredOn: '2026-11-21',
  warranty: { startsOn: '2026-11-10', endsOn: '2028-11-10', extendedEndsOn: '2029-11-10' },
  deadlines: [],
  reasons: [{ clause: 'C4', says: 'It has a third year, up to 2029-11-10.' }],
};

function house() {
  const { app, homeward } = testApp();
  const asked: unknown[] = [];
  homeward.registerUnit = async (...args) => {
    asked.push(args);
    return registered;
  };
  return { app, homeward, asked };
}

describe('the page on which a product is registered', () => {
  test('is found from the first page, and opens with the vendor to whom it matters', async () => {
    const { app } = house();
    expect(await (await app.request('/')).text()).toContain('href="/register"');
    expect(await readable(app.request('/register'))).toContain('Register a product with Camstro');
    expect(await readable(app.request('/register?vendor=alkeria'))).toContain('product with Alkeria');
  });

  test('comes prefilled from its address', async () => {
    const page = await (await house().app.request('/register?vendor=camstro&serial=CS-9')).text();
    expect(valueOf(page, 'serial')).toBe('CS-9');
  });

  test('registers the product in the name of the customer, and says what that earns', async () => {
    const { app, asked } = house();
    const answer = await app.request('/register', form(filled));
    expect(answer.status).toBe(200);
    const page = await readable(answer);
    expect(page).toContain('registered on 21 November 2026');
    expect(page).toContain('warranty runs up to and including 10 November 2028');
    expect(page).toContain('extended warranty up to and including 10 November 2029');
    expect(page).toMatch(/third year, up to 10 November 2029.*clause C4/);
    expect(asked).toEqual([
      [
        {
          vendor: 'camstro',
          serial: 'CS 4711',
          model: 'NC800 <b>',
          unit: { category: 'camera', poe: true },
          purchase: { date: '2026-11-10', channel: 'official-store' },
        },
        'customer',
      ],
    ]);
  });

  test('says so where it earns nothing more', async () => {
    const { app, homeward } = house();
    homeward.registerUnit = async () => ({ ...registered, warranty: null, reasons: [] });
    const page = await readable(app.request('/register', form(filled)));
    expect(page).toContain('does not make the warranty longer');
    expect(page).not.toContain('runs up to');
  });

  test('names every fault at its field and keeps what was typed', async () => {
    const { app, asked } = house();
    const faulty = { ...filled, serial: '', 'unit.category': 'bicycle', 'purchase.date': '2026-12-24' };
    const answer = await app.request('/register', form(faulty));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    const at = (name: string) => page.split(`id="${name}-error"`)[1]?.split('</p>')[0];
    expect(at('serial')).toContain('Please fill this in');
    expect(at('unit.category')).toContain('must be one of camera');
    expect(at('purchase.date')).toContain('today, 2026-11-21');
    expect(valueOf(page, 'model')).toBe('NC800 &lt;b&gt;');
    expect(asked).toEqual([]);
  });

  test('says at the model that the serial number is known as another', async () => {
    const { app, homeward } = house();
    const message = 'is not the model under which CS 4711 is known here';
    homeward.registerUnit = () =>
      Promise.reject(new HomewardError('invalid', message, { faults: [{ path: 'model', message }] }));
    const answer = await app.request('/register', form(filled));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/id="model-error">This is not the model under which/);
  });

  test('keeps what was typed when nothing answers', async () => {
    const { app, homeward } = house();
    homeward.registerUnit = () => Promise.reject(new HomewardError('unavailable', 'no records'));
    const answer = await app.request('/register', form(filled));
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('We cannot register products at this moment');
    expect(valueOf(page, 'serial')).toBe('CS 4711');
  });

  test('takes nothing that only support may state, and no vendor that is not here', async () => {
    const { app, asked } = house();
    await app.request('/register', form({ ...filled, 'unit.registeredOn': '2020-01-01' }));
    expect(JSON.stringify(asked)).not.toContain('registeredOn');
    const answer = await app.request('/register', form({ ...filled, vendor: '__proto__' }));
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/register']);
    expect((await app.request('/register', form({ ...filled, model: 'x'.repeat(70_000) }))).status).toBe(413);
  });
});
