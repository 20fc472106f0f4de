import { describe, expect, test } from 'vitest';
import { as, bodyOf, json, submission, testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';

const paths = async (answer: Response) =>
  (await bodyOf<{ errors: { path: string }[] }>(answer)).errors.map(({ path }) => path).toSorted();

describe('a request over HTTP', () => {
  test('is taken from anyone and answered with its page and a decision for each unit', async () => {
    const { app } = testApp();
    const answer = await app.request('/api/v1/requests', json(submission));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      id: 'REQ-0001',
      statusUrl: 'https://returns.example.com/requests/REQ-0001?t=link-REQ-0001',
      units: [{ serial: 'AK-4711', decision: { outcome: 'review', coverage: 'warranty' } }],
    });
  });

  test('is found by support among those that wait', async () => {
    const { app, homeward } = testApp();
    await app.request('/api/v1/requests', json(submission));
    const list = '/api/v1/requests?waitingOn=support&limit=10';
    expect(await bodyOf(await app.request(list, { headers: as('support-token') }))).toMatchObject({
      requests: [{ id: 'REQ-0001' }],
    });
    expect(homeward.calls.at(-1)).toMatchObject({
      name: 'requests',
      args: [{ waitingOn: 'support', limit: 10 }],
    });
    expect((await app.request(list, { headers: as('dock-token') })).status).toBe(403);
    expect((await app.request(list)).status).toBe(401);
  });

  test('is told of a future day in what is added to it, and takes nothing of that', async () => {
    const { app, homeward } = testApp();
    await app.request('/api/v1/requests', json(submission));
    const units = [{ serial: 'AK-4711', purchase: { date: '2026-11-22' }, claim: { evidence: ['photo'] } }];
    const answer = await app.request(
      '/api/v1/requests/REQ-0001/information?t=link-REQ-0001',
      json({ units }),
    );
    expect(answer.status).toBe(422);
    expect(await paths(answer)).toEqual(['units[0].purchase.date']);
    expect(homeward.calls.map(({ name }) => name)).not.toContain('giveInformation');
  });

  test('with the same Idempotency-Key again is answered the same and asked once', async () => {
    const { app, homeward } = testApp();
    const first = await app.request('/api/v1/requests', json(submission, { 'Idempotency-Key': 'k-1' }));
    const second = await app.request('/api/v1/requests', json(submission, { 'Idempotency-Key': 'k-1' }));
    expect(await second.json()).toEqual(await first.json());
    expect(homeward.calls.map(({ args }) => args[1])).toEqual([{ key: 'k-1' }, { key: 'k-1' }]);
  });

  test('with an Idempotency-Key that is too long is turned down', async () => {
    const { app } = testApp();
    const answer = await app.request(
      '/api/v1/requests',
      json(submission, { 'Idempotency-Key': 'k'.repeat(201) }),
    );
    expect(answer.status).toBe(422);
    expect(await paths(answer)).toEqual(['Idempotency-Key']);
  });

  test('has every fault named at once: unknown names, nulls, missing ones, future days, a serial twice', async () => {
    const { app, homeward } = testApp();
    const faulty = {
      ...submission,
      aplicant: 1,
      applicant: { ...submission.applicant, name: 'Anna\r\nBcc: all', company: null },
      purchase: { date: '2026-11-22' },
      units: [
        { unit: { serial: 'A1' }, claim: {}, purchase: { date: '2026-11-30' } },
        { unit: { serial: 'a1 ' }, claim: { madeOn: '2026-01-01' } },
      ],
    };
    const answer = await app.request('/api/v1/requests', json(faulty));
    expect(answer.status).toBe(422);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await paths(answer)).toEqual([
      'aplicant',
      'applicant.company',
      'applicant.name',
      'purchase.date',
      'units[0].purchase.date',
      'units[1].claim.madeOn',
      'units[1].unit.serial',
    ]);
    expect(homeward.calls).toEqual([]);
  });

  test("counts the day in the vendor's own time zone", async () => {
    const late = { now: () => new Date('2026-11-21T23:30:00Z') };
    const tomorrowInLondon = { ...submission, purchase: { date: '2026-11-22' } };
    const answer = await testApp(late).app.request('/api/v1/requests', json(tomorrowInLondon));
    expect(answer.status).toBe(201);
  });

  test('to an unknown vendor is a fault that names those there are', async () => {
    const answer = await testApp().app.request('/api/v1/requests', json({ ...submission, vendor: 'acme' }));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: [{ path: 'vendor', message: expect.stringContaining('alkeria') }],
    });
  });

  test('for a serial number with an open return is turned down without a word of that return', async () => {
    const { app, homeward } = testApp();
    homeward.put(issuedReturn('ALK-26-7K3M9-T', 'AK-4711', 'NECTA'));
    const answer = await app.request('/api/v1/requests', json(submission));
    const problem = await answer.text();
    expect(answer.status).toBe(409);
    expect(JSON.parse(problem)).toMatchObject({ errors: [{ path: 'units[0].unit.serial' }] });
    expect(problem).not.toMatch(/ALK-26|secret/);
  });

  test("is read by its own link's token or by support, and by nobody else", async () => {
    const { app } = testApp();
    await app.request('/api/v1/requests', json(submission));
    const status = async (path: string, headers = {}) => (await app.request(path, { headers })).status;
    expect(await status('/api/v1/requests/REQ-0001?t=link-REQ-0001')).toBe(200);
    expect(await status('/api/v1/requests/REQ-0001', as('link-REQ-0001'))).toBe(200);
    expect(await status('/api/v1/requests/REQ-0001', as('support-token'))).toBe(200);
    expect(await status('/api/v1/requests/REQ-0001')).toBe(401);
    expect(await status('/api/v1/requests/REQ-0001?t=link-REQ-0002')).toBe(401);
    expect(await status('/api/v1/requests/REQ-0001', as('dock-token'))).toBe(403);
  });

  test("shows what each decision was made of, support's own word to staff only", async () => {
    const { app } = testApp();
    await app.request('/api/v1/requests', json(submission));
    const review = { units: [{ serial: 'AK-4711', verdict: 'authorize' }] };
    await app.request('/api/v1/requests/REQ-0001/review', json(review, as('support-token')));
    const factsSeenBy = async (token: string) => {
      const answer = await app.request('/api/v1/requests/REQ-0001', { headers: as(token) });
      return (await bodyOf<{ units: { facts: Record<string, unknown> }[] }>(answer)).units[0]?.facts;
    };
    expect(await factsSeenBy('support-token')).toMatchObject({ support: { verdict: 'authorize' } });
    const own = await factsSeenBy('link-REQ-0001');
    expect(own).toMatchObject({ claim: { description: 'No image since Monday.' } });
    expect(own).not.toHaveProperty('support');
  });

  test('is reviewed by support only', async () => {
    const { app } = testApp();
    await app.request('/api/v1/requests', json(submission));
    const review = { units: [{ serial: 'AK-4711', verdict: 'authorize' }] };
    const ask = (token: string) => app.request('/api/v1/requests/REQ-0001/review', json(review, as(token)));
    expect((await ask('link-REQ-0001')).status).toBe(403);
    const answer = await ask('support-token');
    expect(await answer.json()).toMatchObject({ units: [{ state: 'authorized', rma: expect.any(String) }] });
  });
});
