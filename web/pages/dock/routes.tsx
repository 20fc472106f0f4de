import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { arrivalReport } from '../../../client/messages.ts';
import { noticesFor } from '../../../policies/index.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { page } from '../layout.tsx';
import { ownFormsOnly, signedIn } from '../session.tsx';
import { texts } from '../texts.ts';
import { DockPage, type Past, type Shown } from './page.tsx';
import { find, recorded, type Result, resultOf, takeIn } from './scan.ts';

const KEPT = 8;

/** What a scanner finds when it has only typed the number and the serial: the usual parcel. */
const usual = { marked: 'yes', packaging: 'adequate' };

const pastEntry = z
  .string()
  .max(200)
  .regex(/^(accepted|held|refused) \S/)
  .transform((text): Past => {
    const [tone = '', ...line] = text.split(' ');
    return { tone: tone as Past['tone'], line: line.join(' ') };
  });

/** The dock's pages: parcels are scanned against their return, or recorded as ones without. */
export function dockPages(app: Hono<WebEnv>, parts: Parts): void {
  const { homeward, policies } = parts;
  app.use('/dock', ownFormsOnly(parts), signedIn(parts, 'dock'));
  app.use('/dock/*', ownFormsOnly(parts), signedIn(parts, 'dock'));

  app.get('/dock', (c) => show(c, { values: {}, past: [] }));

  app.post('/dock', async (c) => {
    const { given, past } = await filled(c);
    const number = given.get('number') ?? '';
    if (!given.has('serial')) {
      const { view, result } = await find(homeward, number);
      if (view) return show(c, { values: usual, view, past, scanId: given.get('scanId') });
      return show(c, { values: { 'arrival.number': number }, result, past: added(past, result, number) });
    }
    const result = await takeIn(homeward, number, given);
    return show(c, { values: {}, result, past: added(past, result, `${number} ${given.get('serial')}`) });
  });

  app.post('/dock/arrivals', async (c) => {
    const { given, past } = await filled(c);
    const value = (name: string) => {
      const text = given.get(`arrival.${name}`);
      return text === undefined ? {} : { [name]: text };
    };
    const report = arrivalReport.safeParse({
      scanId: given.get('scanId'),
      ...value('vendor'),
      ...value('number'),
      ...value('serial'),
      ...value('from'),
    });
    if (!report.success || !policies.current(report.data.vendor))
      return show(c, { values: Object.fromEntries(given), past });
    const label = [report.data.number, report.data.serial, report.data.from].filter(Boolean).join(' ');
    try {
      const { id, reasons } = await homeward.recordArrival(report.data);
      const result = recorded(id, reasons);
      return show(c, { values: {}, result, past: added(past, result, `${id} ${label}`) });
    } catch (error) {
      return show(c, { values: Object.fromEntries(given), result: resultOf(error, label), past });
    }
  });

  function show(
    c: Context<WebEnv>,
    {
      values,
      scanId = randomUUID(),
      ...rest
    }: Pick<Shown, 'view' | 'result' | 'past'> & {
      values: Record<string, string>;
      scanId?: string | undefined;
    },
  ) {
    const policy = rest.view && policies.current(rest.view.vendor);
    const form = { values: new Map(Object.entries(values)), errors: new Map<string, string>() };
    const notices = policy ? noticesFor(policy, 'dock') : [];
    const vendors = policies
      .vendors()
      .map((vendor) => [vendor, policies.current(vendor)?.file.name ?? vendor] as const);
    return page(
      c,
      { title: texts.dock.title },
      <DockPage {...{ form, scanId, notices, vendors, ...rest }} />,
    );
  }
}

function added(past: readonly Past[], { tone, title }: Result, parcel: string): Past[] {
  return [{ tone, line: `${parcel}: ${title}`.slice(0, 150) }, ...past].slice(0, KEPT);
}

async function filled(c: Context) {
  const body = await c.req.parseBody({ all: true });
  const given = new Map(
    Object.entries(body).flatMap(([name, value]) => {
      const typed = typeof value === 'string' ? value.replaceAll(/\p{Cc}/gu, '').trim() : '';
      return typed === '' ? [] : [[name, typed] as const];
    }),
  );
  const past = [body['past'] ?? []].flat().flatMap((text) => pastEntry.safeParse(text).data ?? []);
  return { given, past: past.slice(0, KEPT) };
}
