import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { png } from '../support/samples.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const viewport = { width: 360, height: 740 };

describe.skipIf(CHROMIUM === undefined)("Camstro's form in a telephone's browser without scripts", () => {
  const { app, homeward } = testApp();
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

  const choose = (label: string, value: string) => page.getByLabel(label).selectOption(value);
  const type = (label: string, value: string) => page.getByLabel(label).fill(value);

  test('is not wider than the window, and every field has its label', async () => {
    await page.goto('/request?vendor=camstro');
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
    const fields = await page.locator('form :is(input:not([type=hidden]), select, textarea)').all();
    const labels = await page.locator('form label').all();
    expect(labels.length).toBe(fields.length);
  });

  test('filled in and sent with a photo, it keeps both when something is wrong', async () => {
    await page.locator('[name="applicant.name"]').fill('Anna Rossi');
    await type('E-mail', 'anna@example.com');
    await type('Phone', '+39 050 123456');
    await choose('You are', 'end-user');
    await type('Street and number', 'Via Roma 1');
    await type('Postal code', '56100');
    await type('City', 'Pisa');
    await page.locator('[name="applicant.address.country"]').selectOption('IT');
    await type('Date on the invoice', '2026-11-12');
    await choose('Is the invoice or receipt there?', 'true');
    await choose('Where was it bought?', 'official-store');
    await page.locator('[name="units[0].unit.model"]').fill('NC800');
    await type('Serial number', 'CS-4711');
    await choose('Kind of unit', 'camera');
    await choose('powered over Ethernet', 'true');
    await type('Price of this unit: amount', '129,90');
    await choose('Price of this unit: currency', 'EUR');
    await choose('Reason for the return', 'defective');
    await type('What is wrong?', 'No image since Monday.');
    await page
      .getByLabel('Photos of the problem')
      .setInputFiles({ name: 'broken.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('button', { name: 'Send the request' }).last().click();
    expect(await page.getByRole('alert').textContent()).toContain('Price of this unit: amount');
    expect(await page.locator('form').textContent()).toContain('Received: 1');
    expect(await page.getByLabel('Serial number').inputValue()).toBe('CS-4711');
  });

  test('leads to the page of the request, from which the photo can be had back', async () => {
    await type('Price of this unit: amount', '129.90');
    await page.getByRole('button', { name: 'Send the request' }).last().click();
    expect(new URL(page.url()).pathname).toBe('/requests/REQ-0001');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Photos of the problem (png, 1 kB)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[0-9a-f]{32}\.png$/);
    expect(homeward.calls.filter(({ name }) => name === 'submitRequest').length).toBe(1);
  });
});
