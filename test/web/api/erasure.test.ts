import { describe, expect, it } from 'vitest';
import { as, bodyOf, json, policies, testApp } from '../support/app.ts';
import { inMemoryHomeward } from '../support/in-memory.ts';
import { HomewardError } from '../../../client/errors.ts';

const staff = {
  'dock-token': { name: 'Dora', roles: ['dock' as const] },
  'support-token': { name: 'Sam', roles: ['support' as const] },
};
const path = '/api/v1/requests/REQ-1/erasure';

describe('an erasure', () => {
  it('is support’s to ask for, and tells when it was done', async () => {
    const erase = async (id: string) => ({ request: id, erasedAt: '2026-11-21T10:00:00.000Z' });
    const { app } = testApp({ homeward: { ...inMemoryHomeward(policies, staff), erase } });
    expect((await app.request(path, json({}, as('dock-token')))).status).toBe(403);
    expect((await app.request(`${path}?t=link-REQ-1`, json({}))).status).toBe(403);
    const answer = await app.request(path, json({}, as('support-token')));
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toEqual({ request: 'REQ-1', erasedAt: '2026-11-21T10:00:00.000Z' });
  });

  it('is refused while anything is open, naming what', async () => {
    const erase = async () => {
      throw new HomewardError('wrong-stage', 'REQ-1 cannot be erased yet: ALK-26-7K3M9-X has not ended');
    };
    const { app } = testApp({ homeward: { ...inMemoryHomeward(policies, staff), erase } });
    const answer = await app.request(path, json({}, as('support-token')));
    expect(answer.status).toBe(409);
    expect(await bodyOf<{ detail: string }>(answer)).toMatchObject({
      detail: expect.stringContaining('ALK-26-7K3M9-X'),
    });
  });
});
