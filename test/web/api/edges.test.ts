import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { as, bodyOf, json, submission, testApp } from '../support/app.ts';

type Described = { paths: Record<string, Record<string, { security: unknown }>> };

const described = async ({ request }: ReturnType<typeof testApp>['app']) =>
  bodyOf<Described>(await request('/openapi.json'));

describe('what comes in from outside', () => {
  test('broken JSON is 400', async () => {
    expect((await testApp().app.request('/api/v1/requests', json('{"vendor":'))).status).toBe(400);
  });

  test('three megabytes of text are refused, with or without a length told', async () => {
    const { app } = testApp();
    const text = JSON.stringify({ ...submission, vendor: 'x'.repeat(3_000_000) });
    expect((await app.request('/api/v1/requests', json(text))).status).toBe(413);
    const told = json(text, { 'Content-Length': String(text.length) });
    expect((await app.request('/api/v1/requests', told)).status).toBe(413);
  });

  test('a body that is not JSON by its type is 415', async () => {
    const form = json('vendor=alkeria', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect((await testApp().app.request('/api/v1/requests', form)).status).toBe(415);
  });

  test('an unknown path is 404 and a wrong method 405 with those allowed', async () => {
    const { app } = testApp();
    expect((await app.request('/api/v1/nothing')).status).toBe(404);
    const answer = await app.request('/api/v1/requests', { method: 'DELETE' });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST, GET, HEAD']);
  });

  test('an address with a NUL in it is 404', async () => {
    const { app } = testApp();
    const known = { headers: as('support-token') };
    expect((await app.request('/api/v1/rmas/%00', known)).status).toBe(404);
    expect((await app.request('/api/v1/rmas?serial=%00', known)).status).toBe(404);
  });

  test('an unknown vendor is 404 where the address names it', async () => {
    expect((await testApp().app.request('/api/v1/policies/acme/assess', json({}))).status).toBe(404);
  });

  test('a mistyped or null fact is a fault with its path, within a list with its index', async () => {
    const { app } = testApp();
    const one = await app.request(
      '/api/v1/policies/alkeria/assess',
      json({ unit: { modle: 'x', poe: null } }),
    );
    expect(one.status).toBe(422);
    const { errors } = await bodyOf<{ errors: { path: string }[] }>(one);
    expect(errors.map(({ path }) => path).toSorted()).toEqual(['unit.modle', 'unit.poe']);
    const list = await app.request(
      '/api/v1/policies/alkeria/assess',
      json([{}, { purchase: { proof: 'yes' } }]),
    );
    expect(await list.json()).toMatchObject({ errors: [{ path: '[1].purchase.proof' }] });
  });

  test('every answer is kept by nobody and tells its address to nobody', async () => {
    const { headers } = await testApp().app.request('/api/v1/policies');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

describe('the description of the API', () => {
  test('is valid OpenAPI 3.1', async () => {
    const document = await bodyOf(await testApp().app.request('/openapi.json'));
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('has every call that the application takes', async () => {
    const { app } = testApp();
    const { paths } = await described(app);
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const taken = app.routes
      .filter(({ method, path }) => method !== 'ALL' && (path.startsWith('/api/') || path === '/healthz'))
      .map(({ method, path }) => `${method} ${templateOf(path)}`);
    expect(documented.toSorted()).toEqual([...new Set(taken)].toSorted());
  });

  test('says of each guarded call whose it is', async () => {
    const { paths } = await described(testApp().app);
    expect(paths['/api/v1/rmas/{number}/receipt']?.['post']?.security).toEqual([{ staff: ['dock'] }]);
    expect(paths['/api/v1/rmas/{number}']?.['get']?.security).toEqual([
      { staff: [] },
      { link: [] },
      { linkBearer: [] },
    ]);
    expect(paths['/api/v1/requests']?.['post']?.security).toEqual([]);
  });
});

/** A route's path as it is described: a parameter that ends as a file does is the file's name with its ending. */
function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)\{[^{}]*\\(\.\w+)\}/g, '{$1}$2').replaceAll(/:(\w+)/g, '{$1}');
}
