import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../../client/errors.ts';
import { testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';
import { form, readable, signIn, valueOf, withFiles } from '../support/page.ts';
import { html, png } from '../support/samples.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const scan = { scanId: 's-1', number: NUMBER, serial: 'AK-4711', marked: 'yes', packaging: 'adequate' };

async function atDock(changes = {}) {
  const { app, homeward } = testApp();
  homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), ...changes });
  const cookie = await signIn(app, 'dock-token');
  const send = async (fields: Record<string, string>, path = '/dock') =>
    (await app.request(path, form(fields, cookie))).text();
  const sendFiles = async (fields: Record<string, string>, photos: readonly Buffer[], path = '/dock') =>
    (await app.request(path, withFiles(fields, { photos }, cookie))).text();
  return { app, homeward, cookie, send, sendFiles };
}

describe("the dock's page", () => {
  test('is for those who signed in with a token of the dock', async () => {
    const { app } = await atDock();
    expect((await app.request('/dock')).headers.get('Location')).toBe('/sign-in?to=%2Fdock');
    expect((await app.request('/sign-in', form({ token: 'wrong' }))).status).toBe(401);
    const support = { headers: { Cookie: await signIn(app, 'support-token') } };
    expect((await app.request('/dock', support)).status).toBe(403);
  });

  test('keeps the token where no script and no other site can use it', async () => {
    const answer = await testApp().app.request('/sign-in', form({ token: 'dock-token' }));
    expect(answer.headers.get('Set-Cookie')).toMatch(/HttpOnly.*Secure.*SameSite=Strict/);
  });

  test('takes no form from another site', async () => {
    const { app, cookie, homeward } = await atDock();
    const foreign = new Request('https://returns.example.com/dock', form(scan, cookie));
    foreign.headers.set('Sec-Fetch-Site', 'cross-site');
    foreign.headers.set('Origin', 'https://evil.example');
    expect((await app.request(foreign)).status).toBe(403);
    expect(homeward.calls).toEqual([]);
  });

  test('finds the return by its number, however it is written, and asks for the serial number next', async () => {
    const { send } = await atDock();
    const page = await send({ scanId: 's-1', number: NUMBER.toLowerCase() });
    expect(page).toContain('Expected: NECTA, serial number AK-4711');
    expect(valueOf(page, 'scanId')).toBe('s-1');
    expect(/<input[^>]*name="serial"[^>]*>/.exec(page)?.[0]).toContain('autofocus');
  });

  test('finds it by the serial number on the unit too', async () => {
    const { send } = await atDock();
    expect(valueOf(await send({ scanId: 's-1', number: 'ak-4711' }), 'number')).toBe(NUMBER);
  });

  test.each([
    ['accepted', {}],
    ['held', { marked: '' }],
    ['refused', { freightCollect: 'yes' }],
  ])('shows clearly that a parcel is %s, and is ready for the next', async (tone, more) => {
    const { send } = await atDock();
    const page = await send({ ...scan, ...more });
    expect(page).toContain(`class="result ${tone}"`);
    expect(/<input[^>]*name="number"[^>]*>/.exec(page)?.[0]).toContain('autofocus');
    expect(valueOf(page, 'scanId')).not.toBe('s-1');
  });

  test('says why the parcel of a return that has ended is not taken', async () => {
    const { send } = await atDock({ stage: 'expired', possible: [] });
    expect(await send(scan)).toMatch(/result refused.*clause A15/s);
  });

  test('says so as soon as the number of a return that has ended is scanned', async () => {
    const endReasons = [{ clause: 'A14', says: 'It was valid for 30 days.' }];
    const { send } = await atDock({ stage: 'expired', possible: [], endReasons });
    expect(await send({ scanId: 's-1', number: NUMBER })).toMatch(/result refused.*clause A14/s);
  });

  test('says of a parcel that was scanned before that it is here already', async () => {
    const { send } = await atDock({ stage: 'inspecting', possible: ['fulfilment'] });
    expect(await send({ scanId: 's-2', number: NUMBER })).toContain('Here already');
    expect(await send({ ...scan, scanId: 's-2' })).toContain('Here already');
  });

  test('says of a parcel that its return does not wait for yet that it is too early', async () => {
    const { send } = await atDock({ waitingOn: 'accounts', possible: ['payment'] });
    const page = await send({ scanId: 's-2', number: NUMBER });
    expect(page).toContain('Too early');
    expect(valueOf(page, 'arrival.number')).toBe(NUMBER);
  });

  test('passes over the control characters that scanners put around and into a number', async () => {
    const { send } = await atDock();
    const page = await send({ scanId: 's-1', number: `\u001d${NUMBER}\u0000\t` });
    expect(page).toContain('Expected: NECTA, serial number AK-4711');
  });

  test('says of a number that cannot be right to scan it once more', async () => {
    const { send } = await atDock();
    expect(await send({ scanId: 's-1', number: 'ALK-26-7K3M9-X' })).toContain('Scan or type it once more');
  });

  test('records a parcel without a return, for support to decide', async () => {
    const { send, homeward } = await atDock();
    const unknown = await send({ scanId: 's-1', number: 'ALK-26-7K3M8-V' });
    expect(unknown).toContain('No return fits');
    expect(valueOf(unknown, 'arrival.number')).toBe('ALK-26-7K3M8-V');
    const page = await send(
      { scanId: 's-2', 'arrival.vendor': 'alkeria', 'arrival.from': 'ACME' },
      '/dock/arrivals',
    );
    expect(page).toContain('with the note ARR-1');
    const { arrivals } = await homeward.arrivals({ open: true });
    expect(arrivals).toMatchObject([{ from: 'ACME', scanId: 's-2' }]);
  });

  test('prefills the serial number where it was what was scanned first', async () => {
    const { send } = await atDock();
    expect(valueOf(await send({ scanId: 's-1', number: 'ak-4711' }), 'serial')).toBe('ak-4711');
    const unknown = await send({ scanId: 's-1', number: 'AK-99' });
    expect(valueOf(unknown, 'arrival.serial')).toBe('AK-99');
  });

  test('keeps what was typed where something was wrong with it, under the same scan', async () => {
    const { send, homeward } = await atDock();
    const page = await send({ ...scan, isParcel: 'yes', serial: ' ', partNumber: 'P-1' });
    expect(page).toContain('Not understood');
    expect([valueOf(page, 'partNumber'), valueOf(page, 'scanId')]).toEqual(['P-1', 's-1']);
    homeward.receive = () => Promise.reject(new HomewardError('unavailable', 'Nobody answers.'));
    const later = await send({ ...scan, partNumber: 'P-1' });
    expect([valueOf(later, 'partNumber'), valueOf(later, 'scanId')]).toEqual(['P-1', 's-1']);
  });

  test('takes an empty box for what it is, though it shows no serial number', async () => {
    const { send, homeward } = await atDock();
    await send({ scanId: 's-1', number: NUMBER, isParcel: 'yes', packaging: 'adequate', empty: 'yes' });
    expect(homeward.calls.at(-1)).toMatchObject({
      name: 'receipt',
      args: [NUMBER, { serial: 'AK-4711', empty: true }],
    });
  });

  test('takes photos with the parcel, and says of a file that it is none', async () => {
    const { sendFiles, homeward } = await atDock();
    const wrong = await sendFiles(scan, [png, html]);
    expect(wrong).toContain('is no photo');
    const id = valueOf(wrong, 'photos') ?? '';
    expect(await homeward.file(id)).toMatchObject({ type: 'image/png' });
    await sendFiles({ ...scan, photos: id }, []);
    expect(homeward.calls.at(-1)).toMatchObject({ args: [NUMBER, { photos: [id] }] });
  });

  test('asks for another unit of the same parcel without asking for the parcel again', async () => {
    const { send, homeward } = await atDock();
    homeward.put(issuedReturn('ALK-26-7K3M2-6', 'AK-4712', 'NECTA'));
    const after = await send({ ...scan, packaging: 'original', freightCollect: 'yes' });
    expect(after).toContain('Another unit in this parcel');
    const kept = { isSameParcel: 'yes', packaging: 'original', freightCollect: 'yes' };
    const next = await send(kept);
    expect(next).toContain('<h1>Another unit in this parcel</h1>');
    const found = await send({ ...kept, number: 'AK-4712' });
    expect(found).toMatch(/<option value="original" selected/);
    expect(found).toMatch(/name="freightCollect" value="yes" checked/);
    const unknown = await send({ ...kept, number: 'AK-4713' });
    expect(unknown).toMatch(/name="arrival.freightCollect" value="yes" checked/);
  });

  test('says of a parcel which return waits for it, and goes on with that at a click', async () => {
    const { send, homeward } = await atDock();
    const arrival = { scanId: 's-3', 'arrival.vendor': 'alkeria', 'arrival.serial': 'AK-4711' };
    const page = await send({ ...arrival, 'arrival.packaging': 'inadequate' }, '/dock/arrivals');
    expect(page).toContain(`Go on with ${NUMBER}`);
    expect((await homeward.arrivals({})).arrivals).toEqual([]);
    const parcel = await send({
      scanId: 's-3',
      number: NUMBER,
      'known.serial': 'AK-4711',
      packaging: 'inadequate',
    });
    expect([valueOf(parcel, 'serial'), valueOf(parcel, 'scanId')]).toEqual(['AK-4711', 's-3']);
    expect(parcel).toMatch(/<option value="inadequate" selected/);
    await send({ ...arrival, isAnyway: 'yes' }, '/dock/arrivals');
    expect(homeward.calls.at(-1)).toMatchObject({ name: 'recordArrival', args: [{ serial: 'AK-4711' }] });
  });

  test('keeps with a parcel without a return what the dock saw of it, its photos too', async () => {
    const { sendFiles, homeward } = await atDock();
    const page = await sendFiles(
      { scanId: 's-4', 'arrival.vendor': 'alkeria', 'arrival.packaging': 'adequate' },
      [png],
      '/dock/arrivals',
    );
    expect(page).toContain('Another unit in this parcel');
    expect((await homeward.arrival('ARR-1')).photos).toHaveLength(1);
    expect(await homeward.arrival('ARR-1')).toMatchObject({ packaging: 'adequate' });
  });

  test('lists the last scans', async () => {
    const { send } = await atDock();
    const page = await send({ ...scan, past: 'held ALK-26-7K3M8-V AK-1: Held' });
    expect(await readable(new Response(page))).toMatch(
      /Last scans ALK-26-7K3M9-T AK-4711: Accepted ALK-26-7K3M8-V AK-1: Held/,
    );
  });
});
