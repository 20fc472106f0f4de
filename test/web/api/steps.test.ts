import { describe, expect, test } from 'vitest';
import { as, bodyOf, json, testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const LINK = 'link-REQ-0001';

/** The calls of the desks beside those that every return takes, each with a body and who may make it. */
const calls = [
  ['hold', { reason: 'The customs papers are being looked at.' }, ['support-token']],
  ['release', {}, ['support-token']],
  ['assessment', { notes: 'The housing is dented.' }, ['bench-token']],
  ['access', { note: 'Locked with a password.' }, ['support-token', 'bench-token']],
  ['payment-failure', { reason: 'The card was declined.', reference: 'R-1' }, ['accounts-token']],
  ['way-back', { carrier: 'UPS', reference: 'P-1' }, ['support-token', LINK]],
] as const;
const tokens = ['support-token', 'dock-token', 'bench-token', 'accounts-token', 'dispatch-token', LINK];

function oneReturn(possible: string[]) {
  const { app, homeward } = testApp();
  homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), possible });
  const send = (call: string, body: unknown, token: string, headers = {}) =>
    app.request(`/api/v1/rmas/${NUMBER}/${call}`, json(body, { ...as(token), ...headers }));
  return { homeward, send };
}

describe('the calls of the desks', () => {
  test.each(calls)(
    '%s is taken from those whose call it is, and from nobody else',
    async (call, body, may) => {
      const { send } = oneReturn([call]);
      const taken: string[] = [];
      for (const token of tokens) {
        const { status } = await send(call, body, token);
        expect([200, 403]).toContain(status);
        if (status === 200) taken.push(token);
      }
      expect(taken).toEqual(tokens.filter((token) => may.some((one) => one === token)));
    },
  );

  test.each(calls)('%s goes on with its body and its key', async (call, body, [token]) => {
    const { homeward, send } = oneReturn([call]);
    await send(call, body, token, { 'Idempotency-Key': 'once' });
    expect(homeward.calls).toMatchObject([
      { name: call, args: expect.arrayContaining([body, { key: 'once' }]) },
    ]);
  });

  test('are refused with what is possible where the return does not take them', async () => {
    const { send } = oneReturn(['hold']);
    const answer = await send('release', {}, 'support-token');
    expect(answer.status).toBe(409);
    expect(await bodyOf(answer)).toMatchObject({ type: 'urn:homeward:wrong-stage', possible: ['hold'] });
  });

  test.each([
    ['hold', {}, ['reason']],
    ['assessment', { notes: ' ' }, ['notes']],
    ['payment-failure', { reference: 'R-1' }, ['reason']],
    ['access', { password: 'hunter2' }, ['password']],
  ])('name every fault of a body: %s %o', async (call, body, paths) => {
    const { send } = oneReturn([call]);
    const answer = await send(call, body, 'first-try-token');
    expect(answer.status).toBe(422);
    const { errors } = await bodyOf<{ errors: { path: string }[] }>(answer);
    expect(errors.map(({ path }) => path)).toEqual(paths);
  });
});
