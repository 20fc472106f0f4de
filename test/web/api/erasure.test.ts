import { describe, expect, it } from 'vitest';
import { HomewardError } from '../../../client/errors.ts';
import type { Homeward } from '../../../client/homeward.ts';
import { as, bodyOf, json, policies, testApp } from '../support/app.ts';
import { inMemoryHomeward } from '../support/in-memory.ts';

const staff = {
  'dock-token': { name: 'Dora', roles: ['dock' as const] },
  'support-token': { name: 'Sam', roles: ['support' as const] },
};
const path = '/api/v1/requests/REQ-1/erasure';
const erasedAt = '2026-11-21T10:00:00.000Z';

const done: Homeward['erase'] = async (id) => ({ request: id, erasedAt });
const refused: Homeward['erase'] = async (id) => {
  throw new HomewardError('wrong-stage', `${id} cannot be erased yet: ALK-26-7K3M9-X has not ended`);
};
const appThat = (erase: Homeward['erase']) =>
  testApp({ homeward: { ...inMemoryHomeward(policies, staff), erase } }).app;

describe('an erasure', () => {
  it('is support’s to ask for, and tells when it was done', async () => {
    const app = appThat(done);
    expect((await app.request(path, json({}, as('dock-token')))).status).toBe(403);
    expect((await app.request(`${path}?t=link-REQ-1`, json({}))).status).toBe(403);
    const answer = await app.request(path, json({}, as('support-token')));
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toEqual({ request: 'REQ-1', erasedAt });
  });

  it('is refused while anything is open, naming what', async () => {
    const answer = await appThat(refused).request(path, json({}, as('support-token')));
    expect(answer.status).toBe(409);
    expect(await bodyOf(answer)).toMatchObject({ detail: expect.stringContaining('ALK-26-7K3M9-X') });
  });
});
