import { beforeEach, describe, expect, test } from 'vitest';
import { anna, issuedReturn } from '../support/in-memory.ts';
import { as, bodyOf, testApp } from '../support/app.ts';
import { read } from '../papers/reading.ts';
import { NUMBER, offer } from '../papers/sources.ts';

const view = issuedReturn(NUMBER, 'AK-4711', 'NECTA N2K2-7C');
const canadian = {
  ...anna,
  address: { lines: ['1 Main St'], city: 'Ottawa', postalCode: 'K1A', country: 'CA' },
};

let { app, homeward } = testApp();
beforeEach(() => {
  ({ app, homeward } = testApp());
  homeward.put(view);
});

const paper = (kind: string, headers: Record<string, string> = as(`link-${NUMBER}`)) =>
  app.request(`/api/v1/rmas/${NUMBER}/documents/${kind}.pdf`, { headers });

describe('a paper of a return', () => {
  test('is a PDF named after the number, which nobody on the way keeps', async () => {
    const answer = await paper('rma-form');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(answer.headers.get('Content-Disposition')).toBe(`inline; filename="${NUMBER}-rma-form.pdf"`);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const { text } = await read(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain('Anna Rossi');
  });

  test('opens by the token in its address, for any staff, and however the number is typed', async () => {
    const at = `/api/v1/rmas/${NUMBER}/documents/rma-form.pdf`;
    expect((await app.request(`${at}?t=link-${NUMBER}`)).status).toBe(200);
    expect((await paper('rma-form', as('dock-token'))).status).toBe(200);
    homeward.put({ ...view, number: 'ALK-26-7K3M3-4' });
    const typed = at.replace(NUMBER, 'alk-26-7k3m3-4');
    expect((await app.request(typed, { headers: as('support-token') })).status).toBe(200);
  });

  test('opens for nobody else: without a token, or with that of another return', async () => {
    expect((await paper('rma-form', {})).status).toBe(401);
    expect((await paper('rma-form', as('link-ALK-26-7K3M2-6'))).status).toBe(401);
  });

  test('is not found where the number is not known', async () => {
    const at = '/api/v1/rmas/ALK-26-7K3M2-6/documents/rma-form.pdf';
    expect((await app.request(at, { headers: as('support-token') })).status).toBe(404);
  });
});

describe('a paper that the return does not have', () => {
  test('is not found where its policy lists no such paper, and the answer names those it has', async () => {
    const answer = await paper('packing-sheet');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await bodyOf(answer)).toMatchObject({
      type: 'urn:homeward:not-found',
      detail: `The policy of Alkeria wants no packing-sheet of ${NUMBER}; its papers: rma-form, shipping-label.`,
    });
  });

  test('is not found where the condition of its policy does not hold: an invoice inside the country (S17)', async () => {
    homeward.put({ ...view, vendor: 'sensera' }, canadian);
    expect((await paper('commercial-invoice')).status).toBe(200);
    homeward.put(
      { ...view, vendor: 'sensera' },
      { ...canadian, address: { ...canadian.address, country: 'US' } },
    );
    expect((await paper('commercial-invoice')).status).toBe(404);
  });

  test('is not found under a name that no paper has', async () => {
    const answer = await paper('passport');
    expect(answer.status).toBe(404);
    expect(await bodyOf(answer)).toMatchObject({ detail: expect.stringContaining('rma-form') as string });
  });
});

describe('the offer as a paper', () => {
  test('is not there before there is one, and says where the return stands', async () => {
    homeward.put({ ...view, vendor: 'sensera', coverage: 'none', stage: 'inspecting', possible: ['quote'] });
    const answer = await paper('quote');
    expect(answer.status).toBe(409);
    expect(await bodyOf(answer)).toMatchObject({
      type: 'urn:homeward:wrong-stage',
      stage: 'inspecting',
      possible: ['quote'],
    });
  });

  test('is there once there is one', async () => {
    homeward.put({ ...view, quote: offer });
    const { text } = await read(new Uint8Array(await (await paper('quote')).arrayBuffer()));
    expect(text).toContain('EUR 258.50');
  });
});

describe('the commercial invoice', () => {
  test('has the legend of the policy (S17)', async () => {
    homeward.put({ ...view, vendor: 'sensera' }, canadian);
    const { text } = await read(new Uint8Array(await (await paper('commercial-invoice')).arrayBuffer()));
    expect(text).toContain('Goods Returning to Manufacturer for Repair');
  });
});
