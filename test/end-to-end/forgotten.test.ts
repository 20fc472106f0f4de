import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestView, returnView } from '../../client/messages.ts';
import type { Homeward } from '../../client/homeward.ts';
import { loadPolicies } from '../../policies/index.ts';
import { openRecords } from '../../records/index.ts';
import { createApp } from '../../web/app.ts';
import { startEmbedded, type TestDatabase } from '../support/databases.ts';
import { clientOf, houseEnvironment } from '../support/house.ts';
import { startPart } from '../support/part.ts';
import { devServer, type DevServer } from '../support/servers.ts';
import { readable } from '../web/support/page.ts';

const kept = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../client/kept/${name}.json`, import.meta.url), 'utf8'));
const view = returnView.parse(kept('return'));
const { number, request, vendor, serial, model } = view;
const at = '2026-03-14T09:00:00.000Z';
const staffToken = 'every-role-of-the-test';

let server: DevServer;
let database: TestDatabase;
let homeward: Homeward;
let folder: string;

/** Temporal has never heard of the return: as when its retention has passed. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-forgotten-'));
  [server, database] = await Promise.all([devServer(), startEmbedded()]);
  const records = await openRecords(database.url);
  const unit = { serial, serialKey: 'CS4711', model };
  const ended = { vendor, waitingOn: null, dueAt: null, blocked: false, open: false, revision: 9, at };
  await records.returns.save({
    ...unit,
    ...ended,
    request,
    number,
    stage: view.stage,
    coverage: view.coverage,
    view,
  });
  const asked = requestView.parse(kept('request'));
  await records.requests.save({ ...ended, id: request, stage: asked.stage, view: asked });
  await records.units.give({
    number,
    vendor,
    at,
    outcome: 'replaced',
    extended: false,
    unit: {
      ...unit,
      purchase: { date: '2025-01-31' },
      facts: { category: 'camera', poe: true },
      registeredOn: '2025-02-03',
      notForResale: null,
    },
    replacement: { serial: 'CS 9000', serialKey: 'CS9000', model, facts: { category: 'camera' } },
  });
  await records.close();
  ({ homeward } = await clientOf(server.address, database.url));
});
afterAll(async () => {
  await homeward.close();
  await Promise.all([server.stop(), database.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function command(...args: string[]): Promise<string> {
  const env = houseEnvironment({
    address: server.address,
    databaseUrl: database.url,
    smtpUrl: 'smtp://127.0.0.1',
  });
  const part = startPart(args, { ...env, HOMEWARD_DATA: folder });
  const code = await part.ended;
  if (code !== 0) throw new Error(`homeward ${args.join(' ')} ended with ${code}: ${part.said()}`);
  return part.said();
}

const web = () =>
  createApp({
    homeward,
    policies: loadPolicies(),
    publicUrl: 'https://returns.example.com',
    staffToken,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
  });

const rma = (token: string) =>
  web().request(`/api/v1/rmas/${number}`, { headers: { Authorization: `Bearer ${token}` } });
const page = (path: string, id: string) =>
  readable(web().request(`${path}?t=${encodeURIComponent(homeward.linkToken(id))}`));

describe('a return that Temporal has forgotten', () => {
  test('is shown with its timeline over HTTP, to staff whole and to its customer what is his', async () => {
    expect(await (await rma(staffToken)).json()).toEqual(view);
    const seen = returnView.parse(await (await rma(homeward.linkToken(request))).json());
    expect(seen.timeline).toEqual(view.timeline.filter(({ internal }) => !internal));
    expect(JSON.stringify(seen)).not.toContain('Sensor board');
  });

  test('is shown on its pages by the links of its mails', async () => {
    expect(await page(`/returns/${number}`, number)).toMatch(/This return is done.*DHL, JD0001/);
    expect(await page(`/requests/${request}`, request)).toContain(number);
  });

  test('is found among the returns of its unit', async () => {
    expect((await homeward.returns({ serial: 'cs4711' })).rmas).toEqual([view]);
    const [unit] = await homeward.units({ serial: 'CS 4711' });
    expect(unit).toMatchObject({ replacedBy: 'CS 9000', returns: [{ number, outcome: 'replaced' }] });
  });

  test('takes nothing any more, and says so', async () => {
    await expect(homeward.note(number, { text: 'Again?' }, 'support')).rejects.toMatchObject({
      code: 'wrong-stage',
      message: expect.stringContaining('has ended (replaced)'),
    });
    await expect(homeward.giveInformation(request, { units: [{ serial }] })).rejects.toMatchObject({
      code: 'wrong-stage',
    });
  });

  test('is shown by homeward show, with its request and its unit by homeward unit', async () => {
    const shown = await command('show', number);
    expect(shown).toMatch(/outcome +replaced/);
    expect(shown).toMatch(/parcel received \(dock\)/);
    expect(JSON.parse(await command('show', number, '--json'))).toEqual(view);
    expect(await command('show', request)).toContain(number);
    const unit = await command('unit', 'cs 9000');
    expect(unit).toMatch(/registered +3 February 2025/);
    expect(unit).toMatch(/given for +CS 4711/);
    expect(await command('unit', 'CS4711')).toMatch(/given in its place +CS 9000[^]*CAM-26-34567-M/);
    await expect(command('unit', 'nobody')).rejects.toThrow('nothing is known of a unit nobody');
  });

  test('is exported with its timeline, its request and its units, one a line, Temporal or not', async () => {
    await server.kill();
    const lines = (await command('export'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      expect.objectContaining({ kind: 'unit', serial: 'CS 4711', replacedBy: 'CS 9000' }),
      expect.objectContaining({ kind: 'unit', serial: 'CS 9000', replaces: 'CS 4711' }),
      Object.assign({ kind: 'request' }, kept('request')),
      Object.assign({ kind: 'return' }, view),
    ]);
  });
});
