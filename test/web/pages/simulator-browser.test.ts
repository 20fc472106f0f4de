import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const SIZES = [
  ['a telephone', { width: 360, height: 740 }],
  ['a desk', { width: 1280, height: 900 }],
] as const;

describe.skipIf(CHROMIUM === undefined).each(SIZES)('in a browser without scripts, on %s', (_, viewport) => {
  let browser: Browser;
  let server: ServerType;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const address = await new Promise<AddressInfo>((resolve) => {
      server = serve({ fetch: testApp().app.fetch, port: 0, hostname: '127.0.0.1' }, resolve);
    });
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    const baseURL = `http://127.0.0.1:${address.port}`;
    page = await browser.newPage({ viewport, javaScriptEnabled: false, baseURL });
    page.on('console', (message) => complaints.push(message.text()));
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('facts filled in lead to a decision whose address opens it again', async () => {
    await page.goto('/simulator');
    await page.getByRole('link', { name: 'Alkeria' }).click();
    await page.getByLabel('Purchase date').fill('2024-11-23');
    await page.getByLabel('Reason for the return').selectOption('defective');
    await page.getByLabel('Model', { exact: true }).fill('NECTA & co');
    await page.getByRole('button', { name: 'See the decision' }).click();
    expect(await page.getByRole('status').textContent()).toContain('Something is missing');
    const { search } = new URL(page.url());
    expect([...new URLSearchParams(search)]).toEqual([
      ['purchase.date', '2024-11-23'],
      ['unit.model', 'NECTA & co'],
      ['claim.reason', 'defective'],
    ]);
    await page.reload();
    expect(await page.getByLabel('Model', { exact: true }).inputValue()).toBe('NECTA & co');
  });

  test('what would change it is tried by a click, and the days stand on their line', async () => {
    await page.getByRole('link', { name: '3 days later' }).click();
    expect(await page.locator('dl').textContent()).toContain('not under warranty');
    const line = await page.locator('svg.line').boundingBox();
    const marks = await page.locator('svg .mark circle').all();
    const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()));
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) {
      expect(box?.x).toBeGreaterThanOrEqual(line?.x ?? 0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((line?.x ?? 0) + (line?.width ?? 0));
    }
  });

  test('a link to what is missing leads to its field', async () => {
    await page.getByRole('link', { name: 'Serial number', exact: true }).click();
    const box = await page.getByLabel('Serial number', { exact: true }).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(viewport.height);
  });

  test('nothing is wider than the window, every field has its label, and nothing is blocked', async () => {
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
    const attributes = (name: string, of: string) =>
      page.locator(of).evaluateAll((all, one) => all.map((element) => element.getAttribute(one)), name);
    const fields = await attributes('id', 'form :is(input:not([type=checkbox]), select, textarea)');
    expect(await attributes('for', 'form label[for]')).toEqual(fields);
    expect(await page.locator('form [type=checkbox]').count()).toBe(
      await page.locator('form label [type=checkbox]').count(),
    );
    expect(complaints).toEqual([]);
  });
});
