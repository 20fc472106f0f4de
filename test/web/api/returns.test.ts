import { describe, expect, test } from 'vitest';
import { HomewardError } from '../../../client/errors.ts';
import { as, bodyOf, json, policies, testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';

const NUMBER = 'ALK-26-7K3M9-T';
const LINK = 'link-REQ-0001';
const scan = { scanId: 's-1', serial: 'AK-4711', marked: true, packaging: 'adequate' };

function oneReturn() {
  const { app, homeward } = testApp();
  homeward.put(issuedReturn(NUMBER, 'AK-4711', 'NECTA'));
  return { app, homeward };
}

describe('a return over HTTP', () => {
  test('shows the customer nothing that is for staff only', async () => {
    const { app, homeward } = oneReturn();
    homeward.put({
      ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'),
      inspections: [
        { inspection: { faultFound: true }, notes: 'smells of coffee', at: '2026-11-21T09:00:00Z' },
      ],
      fulfilment: { notes: 'sensor board swapped' },
      assessments: [{ notes: 'a coffee ring', at: '2026-11-21T09:00:00Z' }],
      hold: { reason: 'Coffee machine audit', since: '2026-11-21T09:00:00Z' },
      paymentFailure: { reason: 'Card of the coffee fund refused', at: '2026-11-21T09:00:00Z' },
    });
    const read = async (headers: Record<string, string>) =>
      (await app.request(`/api/v1/rmas/${NUMBER}`, { headers })).text();
    const secrets = /Second time|coffee|sensor board/i;
    expect(await read(as(LINK))).not.toMatch(secrets);
    expect(await read(as('dock-token'))).toMatch(secrets);
  });

  test('that nobody knows is 404 to staff and 401 to others', async () => {
    const { app } = oneReturn();
    const status = async (headers = {}) =>
      (await app.request('/api/v1/rmas/ALK-26-7K3M8-V', { headers })).status;
    expect(await status(as('dock-token'))).toBe(404);
    expect(await status(as(LINK))).toBe(401);
    expect(await status()).toBe(401);
  });

  test('asks for a credential in the way HTTP does', async () => {
    const answer = await oneReturn().app.request(`/api/v1/rmas/${NUMBER}`);
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
  });

  test('is found by its number in small letters too', async () => {
    const { app } = oneReturn();
    const answer = await app.request(`/api/v1/rmas/${NUMBER.toLowerCase()}`, { headers: as(LINK) });
    expect(answer.status).toBe(200);
  });

  test('takes each step only from those whose step it is', async () => {
    const { app } = oneReturn();
    const customer = { inbound: 'dock-token', 'quote/answer': 'support-token' };
    const staff = [
      'receipt',
      'verdict',
      'inspection',
      'quote',
      'payment',
      'fulfilment',
      'shipment',
      'correction',
    ];
    for (const [step, token] of Object.entries(customer))
      expect([
        step,
        (await app.request(`/api/v1/rmas/${NUMBER}/${step}`, json({}, as(token)))).status,
      ]).toEqual([step, 403]);
    for (const step of staff)
      expect([
        step,
        (await app.request(`/api/v1/rmas/${NUMBER}/${step}`, json({}, as(LINK)))).status,
      ]).toEqual([step, 403]);
  });

  test('takes every step from the first-try token', async () => {
    const { app } = oneReturn();
    const answer = await app.request(`/api/v1/rmas/${NUMBER}/receipt`, json(scan, as('first-try-token')));
    expect(await answer.json()).toEqual({ accepted: true, held: false, stage: 'received', reasons: [] });
  });

  test('says at the wrong stage which stage it is at and what can be done now', async () => {
    const { app } = oneReturn();
    const answer = await app.request(
      `/api/v1/rmas/${NUMBER}/quote`,
      json(
        { lines: [{ kind: 'labour', description: 'Work', amount: { amount: '1.00', currency: 'EUR' } }] },
        as('support-token'),
      ),
    );
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      stage: 'issued',
      possible: ['inbound', 'receipt', 'cancellation', 'note'],
    });
  });

  test('tells the dock why a number past its days is not accepted', async () => {
    const { app, homeward } = oneReturn();
    homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), stage: 'expired', possible: [] });
    const answer = await app.request(`/api/v1/rmas/${NUMBER}/receipt`, json(scan, as('dock-token')));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      stage: 'expired',
      accepted: false,
      held: false,
      reasons: [{ clause: 'A15' }],
    });
  });

  test('is cancelled in the name of whoever asks', async () => {
    const { app, homeward } = oneReturn();
    await app.request(`/api/v1/rmas/${NUMBER}/cancellation`, json({ reason: 'Found the cable.' }, as(LINK)));
    expect(homeward.calls.at(-1)?.args[2]).toBe('customer');
  });

  test('is found by staff with a filter, and a mistyped filter is a fault', async () => {
    const { app } = oneReturn();
    const found = await app.request('/api/v1/rmas?stage=issued', { headers: as('dock-token') });
    expect(await found.json()).toMatchObject({ rmas: [{ number: NUMBER }] });
    const faulty = await app.request('/api/v1/rmas?stage=open&vendour=x', { headers: as('dock-token') });
    expect(faulty.status).toBe(422);
    expect(await faulty.json()).toMatchObject({ errors: [{ path: 'stage' }, { path: 'vendour' }] });
  });

  test('that does not fit an arriving parcel leaves an arrival for support to settle', async () => {
    const { app } = oneReturn();
    const report = { scanId: 's-2', vendor: 'alkeria', from: 'ACME, Turin' };
    const answer = await app.request('/api/v1/arrivals', json(report, as('dock-token')));
    const { accepted, arrival } = await bodyOf<{ accepted: boolean; arrival: { id: string; from: string } }>(
      answer,
    );
    expect([accepted, arrival.from]).toEqual([false, 'ACME, Turin']);
    const settled = await app.request(
      `/api/v1/arrivals/${arrival.id}/settlement`,
      json({ match: NUMBER }, as('support-token')),
    );
    expect(await settled.json()).toMatchObject({ settlement: { match: NUMBER } });
    const open = await app.request('/api/v1/arrivals?open=true', { headers: as('support-token') });
    expect(await open.json()).toEqual({ arrivals: [] });
  });
});

describe('when a part does not answer', () => {
  test('the call is 503 with a time to try again', async () => {
    const { app, homeward } = oneReturn();
    homeward.return = () => Promise.reject(new HomewardError('unavailable', 'Temporal does not answer.'));
    const answer = await app.request(`/api/v1/rmas/${NUMBER}`, { headers: as('dock-token') });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toMatch(/^\d+$/);
  });

  test('an unforeseen error is told without its trace', async () => {
    const { app, homeward } = oneReturn();
    homeward.return = () => Promise.reject(new Error('password=hunter2 at file.ts:1'));
    const answer = await app.request(`/api/v1/rmas/${NUMBER}`, { headers: as('dock-token') });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/hunter2|file\.ts/);
  });

  test('/healthz names what is not up', async () => {
    const { app, homeward } = oneReturn();
    expect((await app.request('/healthz')).status).toBe(200);
    homeward.health = async () => ({ temporal: true, worker: false, records: true });
    const answer = await app.request('/healthz');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('worker'), worker: false });
  });

  test('/healthz counts the faults of policy files, and is up: the last good versions are in force', async () => {
    const { app } = testApp({
      policies: { ...policies, faults: () => ['acme.yaml:3:1: number: is missing'] },
    });
    const answer = await app.request('/healthz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'up', policyFaults: 1 });
  });
});
