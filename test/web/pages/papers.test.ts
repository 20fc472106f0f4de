import { expect, test } from 'vitest';
import { NUMBER, offer } from '../papers/sources.ts';
import { testApp } from '../support/app.ts';
import { anna, issuedReturn } from '../support/in-memory.ts';

const canadian = {
  ...anna,
  address: { lines: ['1 Main St'], city: 'Ottawa', postalCode: 'K1A', country: 'CA' },
};

/** The papers that the page of a return leads to. */
async function papersOn(changes: object) {
  const { app, homeward } = testApp();
  homeward.put({ ...issuedReturn(NUMBER, 'AK-4711', 'NECTA'), ...changes }, canadian);
  const page = await (await app.request(`/returns/${NUMBER}?t=link-REQ-0001`)).text();
  const links = [...page.matchAll(/href="(\/api[^"]*\.pdf[^"]*)"/g)].map(([, link = '']) => link);
  return { app, links, names: links.map((link) => /(\w[\w-]*)\.pdf/.exec(link)?.[1]) };
}

test("the page of a return leads to the papers that its policy wants, each by the customer's own link", async () => {
  const { app, links, names } = await papersOn({ vendor: 'sensera' });
  expect(names).toEqual(['packing-sheet', 'shipping-label', 'commercial-invoice']);
  for (const link of links) expect((await app.request(link)).status).toBe(200);
});

test('once the parcel has come, it leads to the offer only, where there is one', async () => {
  expect((await papersOn({ stage: 'received' })).names).toEqual([]);
  expect((await papersOn({ stage: 'quoted', quote: offer })).names).toEqual(['quote']);
});
