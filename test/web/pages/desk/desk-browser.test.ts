import { serve, type ServerType } from '@hono/node-server';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestSubmission } from '../../../../client/messages.ts';
import { createApp } from '../../../../web/app.ts';
import { alkeriaRequest, goodParcel, type House, openHouse } from '../../../support/house.ts';
import { policies } from '../../support/app.ts';
import { png } from '../../support/samples.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 800 };

describe.skipIf(CHROMIUM === undefined)(
  'the desk in a browser without scripts, over returns that run',
  () => {
    let house: House;
    let browser: Browser;
    let server: ServerType;
    let page: Page;
    let number: string;

    beforeAll(async () => {
      house = await openHouse();
      const app = createApp({
        homeward: house.homeward,
        policies,
        publicUrl: 'http://returns.test',
        staffToken: 'first-try-token',
        log: pino({ level: 'silent' }),
        now: () => new Date(),
      });
      const address = await new Promise<AddressInfo>((resolve) => {
        server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, resolve);
      });
      browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
      const baseURL = `http://127.0.0.1:${address.port}`;
      page = await browser.newPage({ viewport: narrow, javaScriptEnabled: false, baseURL });
    });

    afterAll(async () => {
      await browser?.close();
      server?.close();
      await house?.stop();
    });

    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const field = (name: string) => page.locator(`[name="${name}"]`);
    const text = () => page.locator('main').innerText();

    test('signing in leads to the page that was wanted, where a request waits for its review', async () => {
      const request = requestSubmission.parse(alkeriaRequest(['DESK-1']));
      const { id } = await house.homeward.submitRequest(request);
      await page.goto('/desk');
      await page.getByLabel('Staff token').fill('first-try-token');
      await press('Sign in');
      expect(new URL(page.url()).pathname).toBe('/desk');
      await page.getByRole('link', { name: id }).click();
      await field('review.units[0].verdict').selectOption('authorize');
      await press('Send the decisions');
      expect(await text()).toContain('Done: Review.');
      const link = page.getByRole('link', { name: /^ALK-/ });
      number = (await link.innerText()).trim();
      await link.click();
      expect(await text()).toContain('Lines missing at the right edge of every frame.');
    });

    test('a parcel that is held waits in the worklist for a verdict, which is given', async () => {
      await house.homeward.receive(number, { ...goodParcel('desk-scan-1', 'DESK-1'), marked: false });
      await page.goto('/desk?on=support');
      await page.getByRole('link', { name: number }).click();
      await field('verdict.verdict').selectOption('authorize');
      await press('Send the decision');
      expect(await text()).toContain('Done: Support decides.');
      expect(await text()).toMatch(/Waits on\s+the bench/);
    });

    test('a fault of what was typed is told at its field, and nothing is lost', async () => {
      await field('inspection.inspection.cause').selectOption('water');
      await field('inspection.notes').fill('Corroded contacts.');
      await field('inspection.photos').setInputFiles({
        name: 'a.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('a'),
      });
      await field('inspection.inspection.faultFound').selectOption('true');
      await press('Record the inspection');
      expect(await page.locator('.field.faulty').innerText()).toContain('no photo, PDF or MP4 video');
      expect(await field('inspection.notes').inputValue()).toBe('Corroded contacts.');
    });

    test('the inspection with its photo leads to an offer', async () => {
      await field('inspection.photos').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: png });
      await press('Record the inspection');
      expect(await text()).toContain('Done: Inspection.');
      expect(
        await page.getByRole('img', { name: 'Photo 1' }).evaluate((image) => image.clientWidth),
      ).toBeGreaterThan(0);
      await field('quote.lines[3].description').fill('Sensor board');
      await field('quote.lines[3].amount').fill('120.00');
      await field('quote.currency').selectOption('EUR');
      await press('Send the offer');
      expect(await text()).toContain('Done: Make an offer.');
      expect(await text()).toMatch(/Total\s+EUR 120\.00/);
      expect(await text()).toMatch(/Waits on\s+the customer/);
      expect((await house.homeward.return(number)).inspections[0]?.photos).toHaveLength(1);
    });

    test('a second click on what was sent changes nothing', async () => {
      const form = { key: 'the-same-click', 'hold.reason': 'The invoice is being checked.' };
      const headers = { Origin: new URL(page.url()).origin };
      for (const click of ['first', 'second']) {
        const answer = await page.request.post(`/desk/returns/${number}/hold`, { form, headers });
        expect([click, answer.status(), new URL(answer.url()).search]).toEqual([click, 200, '?done=hold']);
      }
      const { hold, timeline } = await house.homeward.return(number);
      expect(hold).toMatchObject({ reason: 'The invoice is being checked.' });
      expect(timeline.filter(({ detail }) => detail === 'The invoice is being checked.')).toHaveLength(1);
    });

    test.each([narrow, wide])(
      'is never wider than a window of $width, and every field has its label',
      async (size) => {
        await page.setViewportSize(size);
        for (const path of ['/desk?on=everybody', `/desk/returns/${number}`]) {
          await page.goto(path);
          const width = await page.locator('html').evaluate((html) => html.scrollWidth);
          expect(width).toBeLessThanOrEqual(size.width);
          const fields = page.locator('main form :is(input:not([type=hidden]), select, textarea)');
          const unlabelled = await fields.evaluateAll(
            (all) => all.filter((one) => !('labels' in one && Object(one.labels).length)).length,
          );
          expect([(await fields.count()) > 0, unlabelled]).toEqual([true, 0]);
        }
      },
    );
  },
);
