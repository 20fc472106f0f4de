import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../../client/errors.ts';
import { testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';
import { form, readable, signIn, valueOf } from '../support/page.ts';

const NUMBER = 'ALK-26-7K3M9-T';

async function atDesk() {
  const { app, homeward } = testApp({ now: () => new Date('2026-11-23T09:00:00Z') });
  homeward.put(issuedReturn(NUMBER, 'AK-4711', 'NECTA'));
  const cookie = await signIn(app, 'support-token');
  const get = (path = '/arrivals') => app.request(path, { headers: { Cookie: cookie, Accept: 'text/html' } });
  const send = (path: string, fields: Record<string, string>) => app.request(path, form(fields, cookie));
  const parcel = (more: object = {}) =>
    homeward.recordArrival({ scanId: 's-1', vendor: 'alkeria', from: 'ACME, Turin', ...more });
  return { app, homeward, get, send, parcel };
}

describe('the page of parcels without a return', () => {
  test('is for support', async () => {
    const { app, get } = await atDesk();
    expect((await get()).status).toBe(200);
    expect((await app.request('/arrivals')).status).toBe(303);
    const dock = await signIn(app, 'dock-token');
    expect((await app.request('/arrivals', { headers: { Cookie: dock } })).status).toBe(403);
  });

  test('says so where none waits', async () => {
    const { get } = await atDesk();
    expect(await readable(get())).toContain('No parcel waits');
  });

  test('tells what is known of a parcel, how long it has been lying there and when it should be settled', async () => {
    const { get, parcel } = await atDesk();
    await parcel({ number: 'ALK-26-7K3M8-V', packaging: 'inadequate', freightCollect: true });
    const page = await readable(get());
    expect(page).toMatch(/ARR-1.*At the dock since 21 November 2026 \(2 days ago\)/);
    expect(page).toContain('To be settled by 24 November 2026');
    expect(page).toMatch(/Vendor Alkeria.*ALK-26-7K3M8-V.*not known.*Inadequate.*ACME, Turin/);
    expect(page).toContain('Sent at our expense');
    expect(page).toContain('clause A9');
    expect(page).toContain('Nothing that is open fits');
  });

  test('matches a parcel at a click to the return that waits for it', async () => {
    const { get, send, parcel, homeward } = await atDesk();
    await parcel({ serial: 'AK-4711' });
    const page = await (await get()).text();
    expect(page).toContain(`Match to ${NUMBER}`);
    const fields = { key: valueOf(page, 'key') ?? '', 'ARR-1.number': valueOf(page, 'ARR-1.number') ?? '' };
    const answer = await send('/arrivals/ARR-1/match', fields);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/arrivals?done=ARR-1']);
    expect(homeward.calls.at(-1)).toEqual({
      name: 'settleArrival',
      args: ['ARR-1', { match: NUMBER }, { key: fields.key }],
    });
    expect(await readable(get('/arrivals?done=ARR-1'))).toContain(`ARR-1 is matched to ${NUMBER}.`);
  });

  test('offers no match to a return that waits for no parcel, unless it has taken this very unit in', async () => {
    const { get, parcel, homeward } = await atDesk();
    const view = issuedReturn(NUMBER, 'AK-4711', 'NECTA');
    await parcel({ serial: 'AK-4711' });
    homeward.put({ ...view, waitingOn: 'support', possible: ['verdict'] });
    const held = await (await get()).text();
    expect(held).toContain('waits for no parcel now');
    expect(held).not.toContain(`Match to ${NUMBER}`);
    homeward.put({ ...view, stage: 'received', possible: ['inspection'] });
    const here = await (await get()).text();
    expect(here).toContain('has taken this unit in already');
    expect(here).toContain(`Match to ${NUMBER}`);
  });

  test('says in words why a match was refused, and keeps what was typed', async () => {
    const { send, parcel } = await atDesk();
    await parcel();
    const answer = await send('/arrivals/ARR-1/match', {
      key: 'k-1',
      'ARR-1.number': 'ALK-26-7K3M8-V',
      'ARR-1.note': 'Label torn.',
    });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('Renew it first');
    expect(valueOf(page, 'ARR-1.note')).toBe('Label torn.');
    expect(page).not.toContain('value="k-1"');
  });

  test('notes that a parcel was sent back', async () => {
    const { get, send, parcel, homeward } = await atDesk();
    await parcel();
    await send('/arrivals/ARR-1/send-back', {
      key: 'k-1',
      'ARR-1.carrier': 'DHL',
      'ARR-1.tracking': 'JD1',
    });
    expect(homeward.calls.at(-1)?.args[1]).toEqual({ sendBack: { carrier: 'DHL', tracking: 'JD1' } });
    const page = await readable(get('/arrivals?done=ARR-1'));
    expect(page).toContain('ARR-1 is noted as sent back.');
    expect(page).toContain('No parcel waits');
  });

  test('asks again where something was left out', async () => {
    const { send, parcel, homeward } = await atDesk();
    await parcel();
    const answer = await send('/arrivals/ARR-1/send-back', { key: 'k-1', 'ARR-1.carrier': 'DHL' });
    expect(answer.status).toBe(422);
    expect(valueOf(await answer.text(), 'ARR-1.carrier')).toBe('DHL');
    expect(homeward.calls.map(({ name }) => name)).toEqual(['recordArrival']);
  });

  test('keeps the form’s id where nobody answered, so that sent again it counts once', async () => {
    const { send, parcel, homeward } = await atDesk();
    await parcel();
    homeward.settleArrival = () => Promise.reject(new HomewardError('unavailable', 'Nobody answers.'));
    const answer = await send('/arrivals/ARR-1/match', { key: 'k-1', 'ARR-1.number': NUMBER });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('value="k-1"');
  });
});
