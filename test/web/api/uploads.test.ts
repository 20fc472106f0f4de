import { describe, expect, test } from 'vitest';
import { as, bodyOf, json, submission, testApp } from '../support/app.ts';
import { html, mp4, pdf, png } from '../support/samples.ts';

type App = ReturnType<typeof testApp>['app'];

function multipart(...contents: Buffer[]): RequestInit {
  const body = new FormData();
  for (const content of contents) body.append('file', new Blob([new Uint8Array(content)]), 'holiday.jpg');
  return { method: 'POST', body };
}

async function uploaded(app: App, content = png): Promise<string> {
  const { id } = await bodyOf<{ id: string }>(await app.request('/api/v1/uploads', multipart(content)));
  return id;
}

function naming(files: unknown[], said: string[] = []) {
  const [unit] = submission.units;
  return { ...submission, units: [{ ...unit, claim: { ...unit?.claim, files, evidence: said } }] };
}

const paths = async (answer: Response) =>
  (await bodyOf<{ errors: { path: string }[] }>(answer)).errors.map(({ path }) => path);

describe('an upload', () => {
  test.each([
    ['a photo', png],
    ['a PDF', pdf],
    ['a video', mp4],
  ])('of %s is taken from anyone and answered with its id', async (_, content) => {
    const answer = await testApp().app.request('/api/v1/uploads', multipart(content));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  test('of anything else is turned down, whatever its name says', async () => {
    const answer = await testApp().app.request('/api/v1/uploads', multipart(html));
    expect(answer.status).toBe(422);
    expect(await paths(answer)).toEqual(['file']);
  });

  test('over 10 MB is turned down', async () => {
    const large = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]);
    const larger = Buffer.concat([large, Buffer.alloc(1024 * 1024)]);
    const { app } = testApp();
    expect((await app.request('/api/v1/uploads', multipart(large))).status).toBe(422);
    expect((await app.request('/api/v1/uploads', multipart(larger))).status).toBe(413);
  });

  test('is one file, sent as multipart', async () => {
    const { app } = testApp();
    expect((await app.request('/api/v1/uploads', multipart(png, pdf))).status).toBe(422);
    expect((await app.request('/api/v1/uploads', multipart())).status).toBe(422);
    expect((await app.request('/api/v1/uploads', json({}))).status).toBe(415);
    const broken = { method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data' } };
    expect((await app.request('/api/v1/uploads', broken)).status).toBe(400);
  });

  test('under the same key again is the same file', async () => {
    const { app } = testApp();
    const once = { ...multipart(png), headers: { 'Idempotency-Key': 'k-1' } };
    const ids = [await app.request('/api/v1/uploads', once), await app.request('/api/v1/uploads', once)];
    const [first, second] = await Promise.all(ids.map((answer) => bodyOf(answer)));
    expect(second).toEqual(first);
  });
});

describe('files named in a request', () => {
  test('are told to the policy by what they are evidence of, beside what was said', async () => {
    const { app } = testApp();
    const request = naming([{ id: await uploaded(app), evidence: 'label-photo' }], ['invoice']);
    const pixfra = { ...request, vendor: 'pixfra', applicant: { ...request.applicant, kind: 'distributor' } };
    const answer = await app.request('/api/v1/requests', json(pixfra));
    const { units } = await bodyOf<{ units: { decision: { missing: string[] } }[] }>(answer);
    expect(units[0]?.decision.missing).toEqual(
      expect.arrayContaining(['appearance-photo', 'shipping-record']),
    );
    expect(units[0]?.decision.missing).not.toContain('label-photo');
    expect(units[0]?.decision.missing).not.toContain('invoice');
  });

  test('are found with the request', async () => {
    const { app } = testApp();
    const [photo, invoice] = [await uploaded(app), await uploaded(app, pdf)];
    const files = [
      { id: photo, evidence: 'photo' },
      { id: invoice, evidence: 'invoice' },
    ];
    const answer = await app.request('/api/v1/requests', json(naming(files)));
    expect(answer.status).toBe(201);
    const found = await app.request('/api/v1/requests/REQ-0001', { headers: as('support-token') });
    expect(await found.json()).toMatchObject({
      files: [
        { id: photo, type: 'image/png', uses: [{ serial: 'AK-4711', evidence: 'photo' }] },
        { id: invoice, type: 'application/pdf', uses: [{ serial: 'AK-4711', evidence: 'invoice' }] },
      ],
    });
  });

  test('that are not here, or are those of another request, are faults with their paths', async () => {
    const { app } = testApp();
    const mine = await uploaded(app);
    const named = { id: mine, evidence: 'photo' };
    await app.request('/api/v1/requests', json(naming([named])));
    const unknown = { id: '0'.repeat(32), evidence: 'photo' };
    const answer = await app.request('/api/v1/requests', json(naming([unknown, named])));
    expect(answer.status).toBe(422);
    expect(await paths(answer)).toEqual(['units[0].claim.files[0].id', 'units[0].claim.files[1].id']);
  });

  test('may be added when support asks for more', async () => {
    const { app } = testApp();
    await app.request('/api/v1/requests', json(submission));
    const files = [{ id: await uploaded(app), evidence: 'label-photo' }];
    const more = json({ units: [{ serial: 'AK-4711', claim: { files } }] });
    const url = '/api/v1/requests/REQ-0001/information?t=link-REQ-0001';
    expect((await app.request(url, more)).status).toBe(200);
    const again = json({
      units: [{ serial: 'AK-4711', claim: { files: [{ id: 'x', evidence: 'photo' }] } }],
    });
    expect(await paths(await app.request(url, again))).toEqual(['units[0].claim.files[0].id']);
  });
});

describe('a file', () => {
  test('is there for staff and for the customer whose request named it', async () => {
    const { app } = testApp();
    const id = await uploaded(app);
    await app.request('/api/v1/requests', json(naming([{ id, evidence: 'photo' }])));
    const url = `/api/v1/uploads/${id}`;
    for (const answer of [
      await app.request(url, { headers: as('dock-token') }),
      await app.request(`${url}?t=link-REQ-0001`),
    ]) {
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    }
  });

  test('can be kept but not run in a browser', async () => {
    const { app } = testApp();
    const id = await uploaded(app);
    const { headers } = await app.request(`/api/v1/uploads/${id}`, { headers: as('dock-token') });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="${id}.png"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
    });
  });

  test('is there for nobody else, and none can be tried out', async () => {
    const { app } = testApp();
    const [named, waiting] = [await uploaded(app), await uploaded(app)];
    await app.request('/api/v1/requests', json(naming([{ id: named, evidence: 'photo' }])));
    for (const path of [named, `${named}?t=link-REQ-0002`, waiting, `${waiting}?t=link-REQ-0001`, 'x'])
      expect((await app.request(`/api/v1/uploads/${path}`)).status).toBe(401);
    expect((await app.request('/api/v1/uploads/x', { headers: as('dock-token') })).status).toBe(404);
  });
});
