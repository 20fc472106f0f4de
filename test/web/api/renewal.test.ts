import { describe, expect, test } from 'vitest';
import type { ReturnView } from '../../../client/messages.ts';
import { as, bodyOf, json, testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const LINK = `link-${NUMBER}`;

function expired(changes: Partial<ReturnView> = {}) {
  const { app, homeward } = testApp();
  homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), stage: 'expired', possible: [], ...changes });
  const renew = (body: unknown, token = LINK) =>
    app.request(`/api/v1/rmas/${NUMBER}/renewal`, json(body, as(token)));
  return { app, homeward, renew };
}

describe('the renewal of a number', () => {
  test('answers the return under its new number where the policy reissues', async () => {
    const { renew } = expired({ vendor: 'pixfra' });
    const answer = await renew({});
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toMatchObject({
      number: 'ALK-26-7K3M7-X',
      stage: 'issued',
      statusUrl: 'https://returns.example.com/returns/ALK-26-7K3M7-X?t=link-ALK-26-7K3M7-X',
    });
  });

  test('answers a request that is reviewed anew where it does not, or the serial number was wrong', async () => {
    for (const [vendor, body] of [
      ['alkeria', {}],
      ['pixfra', { serial: 'AK-4712' }],
    ] as const) {
      const { renew } = expired({ vendor });
      expect(await bodyOf(await renew(body))).toMatchObject({
        request: {
          id: 'REQ-ANEW',
          statusUrl: 'https://returns.example.com/requests/REQ-ANEW?t=link-REQ-ANEW',
          stage: 'in-review',
        },
      });
    }
  });

  test('is for the customer and for support, each in his own name', async () => {
    const { homeward, renew } = expired();
    await renew({});
    await renew({}, 'support-token');
    expect(homeward.calls.map(({ args }) => args[2])).toEqual(['customer', 'support']);
    expect((await renew({}, 'dock-token')).status).toBe(403);
    expect((await renew({}, 'link-of-another')).status).toBe(401);
  });

  test('shows a customer nothing that is internal', async () => {
    const { renew } = expired({ vendor: 'pixfra' });
    expect(await (await renew({})).text()).not.toContain('Second time this month');
  });

  test('is refused at another stage with what is possible, and with a fault of its body named', async () => {
    const { renew } = expired({ stage: 'received', possible: ['inspection'] });
    const refused = await renew({});
    expect(refused.status).toBe(409);
    expect(await bodyOf(refused)).toMatchObject({ stage: 'received', possible: ['inspection'] });
    const faulty = await renew({ serial: ' ' });
    expect(faulty.status).toBe(422);
    expect(await bodyOf(faulty)).toMatchObject({ errors: [{ path: 'serial' }] });
  });

  test('is described, with both of its answers', async () => {
    const { app } = expired();
    const { paths } = await bodyOf<{ paths: Record<string, unknown> }>(await app.request('/openapi.json'));
    const described = JSON.stringify(paths['/api/v1/rmas/{number}/renewal']);
    expect(described).toContain('RenewedReturn');
    expect(described).toContain('RenewedRequest');
  });
});
