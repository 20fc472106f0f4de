import { describe, expect, test } from 'vitest';
import type { ReturnView } from '../../../client/messages.ts';
import { as, bodyOf, json, testApp } from '../support/app.ts';
import { unwanted } from '../support/unwanted.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const LINK = 'link-REQ-0001';
const options = { options: [{ model: 'NC900', priceDifference: { amount: '12.00', currency: 'USD' } }] };
const refund = { reference: 'R-1', amount: { amount: '129.99', currency: 'USD' }, method: 'card' };

function oneReturn(changes: Partial<ReturnView> = {}) {
  const { app, homeward } = testApp();
  homeward.put(unwanted(NUMBER, { possible: ['remedy', 'options', 'refund'], ...changes }));
  const send = (step: string, body: unknown, token: string, headers = {}) =>
    app.request(`/api/v1/rmas/${NUMBER}/${step}`, json(body, { ...as(token), ...headers }));
  return { homeward, send };
}

async function faultsOf(answer: Response): Promise<string[]> {
  expect(answer.status).toBe(422);
  const { errors } = await bodyOf<{ errors: { path: string }[] }>(answer);
  return errors.map(({ path }) => path);
}

describe('the remedy', () => {
  test('is chosen in the name of whoever calls, and counts once under its key', async () => {
    const { homeward, send } = oneReturn();
    const key = { 'Idempotency-Key': 'choice-1' };
    expect(await (await send('remedy', { remedy: 'refund' }, LINK, key)).json()).toMatchObject({
      remedy: 'refund',
    });
    await send('remedy', { remedy: 'exchange', model: 'NC900' }, 'support-token');
    expect(homeward.calls.map(({ args }) => args.slice(1))).toEqual([
      [{ remedy: 'refund' }, 'customer', { key: 'choice-1' }],
      [{ remedy: 'exchange', model: 'NC900' }, 'support', {}],
    ]);
  });

  test('is nobody else’s choice', async () => {
    const { send } = oneReturn();
    expect((await send('remedy', { remedy: 'refund' }, 'dock-token')).status).toBe(403);
    expect((await send('remedy', { remedy: 'refund' }, 'link-REQ-0002')).status).toBe(401);
  });

  test.each([
    [{}, ['remedy']],
    [{ remedy: 'a new car' }, ['remedy']],
    [{ remedy: 'refund', model: 'NC900' }, ['model']],
    [{ remedy: 'exchange', modle: 'NC900' }, ['modle']],
  ])('that is none of those there are, or is mistyped, is a fault: %o', async (body, paths) => {
    expect(await faultsOf(await oneReturn().send('remedy', body, LINK))).toEqual(paths);
  });

  test('shows the customer no notes of the bench in its answer', async () => {
    const { send } = oneReturn({
      inspections: [
        { inspection: { faultFound: false }, notes: 'smells of coffee', at: '2026-11-21T09:00:00Z' },
      ],
    });
    expect(await (await send('remedy', { remedy: 'refund' }, LINK)).text()).not.toContain('coffee');
  });

  test('that comes when it is not waited for is 409 with what can be done now', async () => {
    const { send } = oneReturn({ stage: 'fulfilling', possible: ['refund'] });
    const answer = await send('remedy', { remedy: 'refund' }, LINK);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ stage: 'fulfilling', possible: ['refund'] });
  });
});

describe('models in exchange', () => {
  test('are offered by support, and stand on the return', async () => {
    const { send } = oneReturn();
    expect((await send('options', options, LINK)).status).toBe(403);
    expect((await send('options', options, 'dock-token')).status).toBe(403);
    expect(await (await send('options', options, 'support-token')).json()).toMatchObject(options);
  });

  test.each([
    [{}, ['options']],
    [{ options: [] }, ['options']],
    [{ options: [{ note: 'smaller' }] }, ['options[0].model']],
    [
      { options: [{ model: 'NC900', priceDifference: { amount: '-5.00', currency: 'USD' } }] },
      ['options[0].priceDifference.amount'],
    ],
  ])('with a fault are turned down with its path: %o', async (body, paths) => {
    expect(await faultsOf(await oneReturn().send('options', body, 'support-token'))).toEqual(paths);
  });
});

describe('a refund', () => {
  test('is told by accounts', async () => {
    const { homeward, send } = oneReturn();
    expect((await send('refund', refund, LINK)).status).toBe(403);
    expect((await send('refund', refund, 'support-token')).status).toBe(403);
    expect((await send('refund', refund, 'first-try-token')).status).toBe(200);
    expect(homeward.calls).toEqual([{ name: 'refund', args: [NUMBER, refund, {}] }]);
  });

  test('without reference, way or an amount in its currency’s digits is a fault', async () => {
    const { send } = oneReturn();
    const body = { amount: { amount: '1.234', currency: 'USD' } };
    expect((await faultsOf(await send('refund', body, 'first-try-token'))).toSorted()).toEqual([
      'amount.amount',
      'method',
      'reference',
    ]);
  });
});
