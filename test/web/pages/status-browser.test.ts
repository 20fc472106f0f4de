import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { issuedReturn } from '../support/in-memory.ts';
import { png } from '../support/samples.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const NUMBER = 'ALK-26-7K3M9-T';
const AT = '2026-11-22T09:00:00Z';
const viewport = { width: 360, height: 740 };

describe.skipIf(CHROMIUM === undefined)("a customer's pages in a telephone's browser without scripts", () => {
  const { app, homeward } = testApp();
  const issued = issuedReturn(NUMBER, 'AK-4711', 'NECTA N2K2-7C');
  let browser: Browser;
  let server: ServerType;
  let page: Page;

  beforeAll(async () => {
    const address = await new Promise<AddressInfo>((resolve) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, resolve);
    });
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    const baseURL = `http://127.0.0.1:${address.port}`;
    page = await browser.newPage({ viewport, javaScriptEnabled: false, baseURL });
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const width = () => page.locator('html').evaluate((html) => html.scrollWidth);

  test('a refusal shows the photo of the dock, and is appealed against with another', async () => {
    const { id } = await homeward.upload(png);
    const scan = { scanId: 's', serial: 'AK-4711', marked: true, packaging: 'adequate' as const, at: AT };
    homeward.put({
      ...issued,
      stage: 'refused',
      possible: ['appeal', 'shipment'],
      receipts: [{ ...scan, photos: [id] }],
    });
    await page.goto(`/returns/${NUMBER}?t=link-${NUMBER}`);
    expect(await width()).toBeLessThanOrEqual(viewport.width);
    const photo = page.getByRole('img', { name: 'Photo 1' });
    await photo.scrollIntoViewIfNeeded();
    await expect
      .poll(() => page.evaluate<number>("document.querySelector('.photos img').naturalWidth"))
      .toBe(1);

    await page.getByLabel('What should we know?').fill('It came that way.');
    await page
      .getByLabel('Photos or papers that show it')
      .setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('button', { name: 'Send it to support' }).click();
    expect(await page.getByRole('status').textContent()).toContain('Somebody else than before');
    const { name, args = [] } = homeward.calls.at(-1) ?? {};
    expect([name, args[1]]).toMatchObject([
      'appeal',
      { text: 'It came that way.', files: [expect.any(String)] },
    ]);
  });

  test('a link of a letter does nothing until its one button is pressed, and then says what was done', async () => {
    homeward.put({ ...issued, possible: ['inbound', 'renewal', 'cancellation'] });
    await page.goto(`/returns/${NUMBER}/on-its-way?t=link-${NUMBER}`);
    expect(await width()).toBeLessThanOrEqual(viewport.width);
    const before = homeward.calls.length;
    await page.reload();
    expect(homeward.calls.length).toBe(before);
    await page.getByLabel('Carrier').fill('DHL');
    await page.getByLabel('Tracking number').fill('JD1');
    await page.getByRole('button').click();
    expect(await page.locator('main').textContent()).toContain('On its way with DHL, JD1');
    await page.goBack();
    await page.reload();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test('a new number leads to its own page', async () => {
    homeward.put({ ...issued, vendor: 'pixfra', stage: 'expired', outcome: 'expired', possible: [] });
    await page.goto(`/returns/${NUMBER}?t=link-${NUMBER}`);
    await page.getByRole('link', { name: 'I need a new number' }).click();
    await page.getByRole('button').click();
    await page.getByRole('link', { name: 'To the page of ALK-26-7K3M7-X' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ALK-26-7K3M7-X');
  });
});
