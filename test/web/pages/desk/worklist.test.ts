import { describe, expect, test } from 'vitest';
import { json, submission, testApp } from '../../support/app.ts';
import { issuedReturn } from '../../support/in-memory.ts';
import { readable, signIn } from '../../support/page.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const OTHER = 'ALK-26-7K3M2-6';

async function atDesk(token: string) {
  const { app, homeward } = testApp();
  const Cookie = await signIn(app, token);
  const get = (path: string) => app.request(path, { headers: { Cookie, Accept: 'text/html' } });
  return { app, homeward, get };
}

describe('the worklist', () => {
  test('is for staff who have signed in, of whatever role', async () => {
    const { app, get } = await atDesk('bench-token');
    expect((await app.request('/desk')).headers.get('Location')).toBe('/sign-in?to=%2Fdesk');
    expect((await get('/desk')).status).toBe(200);
  });

  test('asks for what lies on the desks of whoever looks, those due first', async () => {
    const { homeward, get } = await atDesk('bench-token');
    await get('/desk');
    expect(homeward.calls).toEqual([{ name: 'returns', args: [{ limit: 50, desks: ['bench'] }] }]);
  });

  test('shows support the requests as well', async () => {
    const { app, homeward, get } = await atDesk('support-token');
    await app.request('/api/v1/requests', json(submission));
    const page = await get('/desk');
    expect(await page.text()).toContain('href="/desk/requests/REQ-0001"');
    expect(homeward.calls.slice(1)).toEqual([
      { name: 'requests', args: [{ limit: 50, desks: ['support'] }] },
      { name: 'returns', args: [{ limit: 50, desks: ['support'] }] },
    ]);
  });

  test('marks what is overdue, blocked or on hold, and says until when the rest has time', async () => {
    const { homeward, get } = await atDesk('support-token');
    const since = '2026-11-20T09:00:00Z';
    homeward.put({ ...issuedReturn(NUMBER, 'AK-1', 'NECTA'), dueAt: '2026-11-20T23:00:00Z' });
    homeward.put({
      ...issuedReturn(OTHER, 'AK-2', 'NECTA'),
      blocked: { reason: 'The mailbox does not exist.', since },
      hold: { reason: 'Customs', since },
    });
    const page = await readable(get('/desk?on=everybody'));
    expect(page).toMatch(/ALK-26-7K3M9-T .* the customer, until 20 November 2026 overdue/);
    expect(page).toMatch(/ALK-26-7K3M2-6 .* the customer, until 21 December 2026 blocked on hold/);
  });

  test.each([
    ['on=accounts&vendor=alkeria', { limit: 50, vendor: 'alkeria', waitingOn: 'accounts' }],
    ['on=everybody&stage=quoted', { limit: 50, stage: 'quoted' }],
    ['on=nonsense&returnsAfter=abc', { limit: 50, desks: ['bench'], after: 'abc' }],
  ])('shows what is asked for: %s', async (query, asked) => {
    const { homeward, get } = await atDesk('bench-token');
    expect((await get(`/desk?${query}`)).status).toBe(200);
    expect(homeward.calls).toEqual([{ name: 'returns', args: [asked] }]);
  });

  test('leads on to the next page with the filter as it was', async () => {
    const { homeward, get } = await atDesk('bench-token');
    homeward.returns = async () => ({ rmas: [issuedReturn(NUMBER, 'AK-1', 'NECTA')], next: 'there' });
    const page = await (await get('/desk?vendor=alkeria')).text();
    expect(page).toContain('href="/desk?vendor=alkeria&amp;on=mine&amp;returnsAfter=there"');
  });

  test.each([
    ['accounts-token', true],
    ['bench-token', false],
  ])(
    'shows what is outstanding of replacements in advance to support and accounts: %s',
    async (token, isShown) => {
      const { homeward, get } = await atDesk(token);
      homeward.outstandingAdvance = async () => [
        {
          number: NUMBER,
          vendor: 'smartvue',
          serial: 'SV-1',
          model: 'SV-16',
          chargedAmount: { amount: '900.00', currency: 'USD' },
          shippedAt: '2026-11-01T09:00:00Z',
          until: '2026-11-20',
          overdue: true,
          from: { name: 'Anna Rossi', company: 'Rossi Security' },
        },
      ];
      const line =
        'SV-16, serial number SV-1, from Rossi Security USD 900.00 charged shipped on 1 November 2026, expected until 20 November 2026 overdue';
      expect((await readable(get('/desk'))).includes(line)).toBe(isShown);
    },
  );

  test('says so where nothing waits', async () => {
    const { get } = await atDesk('support-token');
    expect(await readable(get('/desk'))).toMatch(/No request waits here.*No return waits here/);
  });

  test('finds a return by its number, however it is typed, and a request by its id', async () => {
    const { get } = await atDesk('support-token');
    const lead = async (typed: string) =>
      (await get(`/desk?search=${encodeURIComponent(typed)}`)).headers.get('Location');
    expect(await lead(` ${NUMBER.toLowerCase()} `)).toBe(`/desk/returns/${NUMBER}`);
    expect(await lead('req-0001')).toBe('/desk/requests/REQ-0001');
  });

  test('finds returns by their serial number, or says that there is none', async () => {
    const { homeward, get } = await atDesk('support-token');
    homeward.put(issuedReturn(NUMBER, 'AK-4711', 'NECTA'));
    expect(await (await get('/desk?search=ak-4711')).text()).toContain(`href="/desk/returns/${NUMBER}"`);
    expect(await readable(get('/desk?search=AK-9'))).toContain('Nothing fits “AK-9”.');
  });
});
