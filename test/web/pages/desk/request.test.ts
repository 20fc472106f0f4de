import { describe, expect, test } from 'vitest';
import { json, submission, testApp } from '../../support/app.ts';
import { form, readable, signIn } from '../../support/page.ts';

const two = {
  ...submission,
  units: [
    ...submission.units,
    {
      unit: { model: 'NECTA', serial: 'AK-4712', category: 'camera' },
      claim: { reason: 'defective', description: 'It smells.' },
    },
  ],
};

async function atDesk(token: string) {
  const { app, homeward } = testApp();
  await app.request('/api/v1/requests', json(two));
  homeward.calls.length = 0;
  const Cookie = await signIn(app, token);
  const get = () => app.request('/desk/requests/REQ-0001', { headers: { Cookie, Accept: 'text/html' } });
  const send = (call: string, fields: Record<string, string>) =>
    app.request(`/desk/requests/REQ-0001/${call}`, form(fields, Cookie));
  return { homeward, get, send };
}

describe("a request's page at the desk", () => {
  test("is support's", async () => {
    const { homeward, get, send } = await atDesk('bench-token');
    expect((await get()).status).toBe(403);
    expect((await send('review', { 'review.units[0].verdict': 'authorize' })).status).toBe(403);
    expect(homeward.calls).toEqual([]);
  });

  test("shows each unit with the customer's words, the decision and its clauses, and who asks", async () => {
    const page = await readable((await atDesk('support-token')).get());
    expect(page).toMatch(/NECTA N2K2-7C, serial number AK-4711 in review No image since Monday\..*clause A2/);
    expect(page).toMatch(/serial number AK-4712 in review It smells\./);
    expect(page).toContain('Anna Rossi');
  });

  test('takes a word on some of the units and leaves the others for later', async () => {
    const { homeward, send } = await atDesk('support-token');
    const answer = await send('review', {
      key: 'k-1',
      'review.units[0].serial': 'AK-4711',
      'review.units[1].serial': 'AK-4712',
      'review.units[1].verdict': 'refuse',
      'review.units[1].note': 'It was opened.',
    });
    expect(answer.headers.get('Location')).toBe('/desk/requests/REQ-0001?done=review');
    const units = [{ serial: 'AK-4712', verdict: 'refuse', note: 'It was opened.' }];
    expect(homeward.calls).toEqual([{ name: 'review', args: ['REQ-0001', { units }, { key: 'k-1' }] }]);
  });

  test('says what is wrong and keeps what was typed', async () => {
    const { homeward, send } = await atDesk('support-token');
    const answer = await send('review', {
      'review.units[1].serial': 'AK-4712',
      'review.units[1].note': 'It was opened.',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="review.units[1].verdict-error"');
    expect(page).toContain('It was opened.');
    expect(homeward.calls).toEqual([]);
  });

  test('says so where no word was given at all', async () => {
    const answer = await (await atDesk('support-token')).send('review', { key: 'k-1' });
    expect(answer.status).toBe(422);
    expect(await readable(answer)).toContain('Please look at these fields once more');
  });

  test('puts the contact of a blocked request right', async () => {
    const { homeward, get, send } = await atDesk('support-token');
    expect(await readable(get())).not.toContain('Put right what blocks it');
    const view = await homeward.request('REQ-0001');
    homeward.request = async () => ({
      ...view,
      blocked: { reason: 'The mailbox does not exist.', since: '2026-11-20T09:00:00Z' },
    });
    expect(await readable(get())).toMatch(/The mailbox does not exist\..*Put right what blocks it/);
    await send('correction', { 'correction.email': 'anna@example.org' });
    expect(homeward.calls).toEqual([
      { name: 'correctRequest', args: ['REQ-0001', { email: 'anna@example.org' }] },
    ]);
  });
});
