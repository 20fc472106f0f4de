import { describe, expect, test } from 'vitest';
import { as, bodyOf, json, testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const dock = as('dock-token');
const support = as('support-token');

function atDock() {
  const { app, homeward } = testApp();
  homeward.put(issuedReturn(NUMBER, 'AK-4711', 'NECTA'));
  const report = async (more: object = {}) =>
    bodyOf<{ belongsTo?: object; arrival: { id: string } }>(
      await app.request('/api/v1/arrivals', json({ scanId: 's-1', vendor: 'alkeria', ...more }, dock)),
    );
  const settle = (id: string, body: object, headers = {}) =>
    app.request(`/api/v1/arrivals/${id}/settlement`, json(body, { ...support, ...headers }));
  return { app, homeward, report, settle };
}

describe('a parcel without a return, over HTTP', () => {
  test('is recorded with all that the dock saw of it', async () => {
    const { homeward, report } = atDock();
    const seen = {
      serial: 'AK-1',
      partNumber: 'P-1',
      model: 'NECTA',
      marked: false,
      freightCollect: true,
      packaging: 'inadequate',
      unauthorizedMaterial: true,
      from: 'ACME, Turin',
    };
    const { arrival } = await report(seen);
    expect(arrival).toMatchObject({ ...seen, stage: 'held', waitingOn: 'support', candidates: [] });
    expect(homeward.calls.at(-1)?.args).toEqual([{ scanId: 's-1', vendor: 'alkeria', ...seen }]);
  });

  test('says which return waits for it, and what leads there', async () => {
    const { report } = atDock();
    expect(await report({ serial: 'AK-4711' })).toMatchObject({
      accepted: false,
      belongsTo: { number: NUMBER, serial: 'AK-4711', awaited: true, by: 'serial' },
    });
    expect(await report({ scanId: 's-2', serial: 'AK-1' })).not.toHaveProperty('belongsTo');
  });

  test('is settled once under a key', async () => {
    const { homeward, report, settle } = atDock();
    const { arrival } = await report({ serial: 'AK-4711' });
    const answer = await settle(arrival.id, { match: NUMBER, note: 'ok' }, { 'Idempotency-Key': 'k-1' });
    expect(await answer.json()).toMatchObject({ settlement: { match: NUMBER, note: 'ok' }, candidates: [] });
    expect(homeward.calls.at(-1)?.args.at(-1)).toEqual({ key: 'k-1' });
  });

  test('says what to do where the return does not take it', async () => {
    const { report, settle } = atDock();
    const { arrival } = await report();
    const answer = await settle(arrival.id, { match: 'ALK-26-7K3M8-V' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      type: 'urn:homeward:wrong-stage',
      detail: 'It has ended. Renew it first.',
      stage: 'held',
      possible: ['settlement'],
    });
  });

  test('is matched or sent back, not both and not neither', async () => {
    const { report, settle } = atDock();
    const { arrival } = await report();
    const sendBack = { carrier: 'DHL', tracking: '1' };
    for (const body of [{}, { match: NUMBER, sendBack }, { sendBack: { carrier: 'DHL' } }])
      expect((await settle(arrival.id, body)).status).toBe(422);
  });

  test('is found by support, and looked up by the dock', async () => {
    const { app, report } = atDock();
    const { arrival } = await report();
    const get = (path: string, headers: Record<string, string>) => app.request(path, { headers });
    const list = await get('/api/v1/arrivals?open=true&limit=10', support);
    expect(await list.json()).toMatchObject({ arrivals: [{ id: arrival.id }] });
    expect((await get('/api/v1/arrivals?open=perhaps', support)).status).toBe(422);
    expect((await get('/api/v1/arrivals', dock)).status).toBe(403);
    const one = await get(`/api/v1/arrivals/${arrival.id}`, dock);
    expect(await one.json()).toMatchObject({ id: arrival.id });
    expect((await get('/api/v1/arrivals/ARR-9', dock)).status).toBe(404);
    expect((await get(`/api/v1/arrivals/${arrival.id}`, {})).status).toBe(401);
  });
});
