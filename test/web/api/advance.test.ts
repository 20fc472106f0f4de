import { expect, test } from 'vitest';
import type { OutstandingAdvance } from '../../../client/messages.ts';
import { as, policies, testApp } from '../support/app.ts';
import { inMemoryHomeward } from '../support/in-memory.ts';

const owed: OutstandingAdvance = {
  number: 'SMV-26-7K3M9-X',
  vendor: 'smartvue',
  serial: 'SV-1',
  model: 'S9M 32',
  replacement: { serial: 'SV-2', model: 'S9M 32' },
  chargedAmount: { amount: '10000.00', currency: 'USD' },
  shippedAt: '2026-11-03T10:00:00.000Z',
  until: '2026-12-03',
  overdue: false,
  from: { name: 'Ida Holm' },
};
const staff = {
  'dock-token': { name: 'Dora', roles: ['dock' as const] },
  'accounts-token': { name: 'Alma', roles: ['accounts' as const] },
};

const ask = (query: string, token: string) => {
  const homeward = {
    ...inMemoryHomeward(policies, staff),
    outstandingAdvance: async ({ vendor = owed.vendor }) => (vendor === owed.vendor ? [owed] : []),
  };
  return testApp({ homeward }).app.request(`/api/v1/advance${query}`, { headers: as(token) });
};

test('accounts see what is outstanding from advance replacements, of every vendor or of one', async () => {
  expect(await (await ask('', 'accounts-token')).json()).toEqual({ advance: [owed] });
  expect(await (await ask('?vendor=smartvue', 'accounts-token')).json()).toEqual({ advance: [owed] });
  expect(await (await ask('?vendor=alkeria', 'accounts-token')).json()).toEqual({ advance: [] });
});

test('the dock does not, for it tells from whom', async () => {
  expect((await ask('', 'dock-token')).status).toBe(403);
});
