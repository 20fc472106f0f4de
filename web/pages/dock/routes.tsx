import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { arrivalReport } from '../../../client/messages.ts';
import { noticesFor } from '../../../policies/index.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { page } from '../layout.tsx';
import { ownFormsOnly, signedIn } from '../session.tsx';
import { texts } from '../texts.ts';
import { filled, type Given, reported, typed } from './given.ts';
import { DockPage, type Shown } from './page.tsx';
import { parcelFacts } from './parcel.tsx';
import { added } from './past.tsx';
import { belongs, faulty, recorded, resultOf } from './results.ts';
import { awaiting, find, isNumberLike } from './scan.ts';
import { takeIn } from './take-in.ts';

/** What a scanner finds when it has only typed the number and the serial: the usual parcel. */
const usual = { marked: 'yes', packaging: 'adequate' };

/** The dock's pages: parcels are scanned against their return, or recorded as ones without. */
export function dockPages(app: Hono<WebEnv>, parts: Parts): void {
  const { homeward, policies } = parts;
  app.use('/dock', ownFormsOnly(parts), signedIn(parts, 'dock'));
  app.use('/dock/*', ownFormsOnly(parts), signedIn(parts, 'dock'));

  app.get('/dock', (c) => show(c, {}));

  app.post('/dock', async (c) => {
    const given = await filled(c, homeward);
    if (given.values.has('isParcel') || given.values.has('serial')) return receive(c, given);
    const { values, past, photos } = given;
    const number = values.get('number');
    const facts = typed(values, ...parcelFacts);
    const sameParcel = values.has('isSameParcel') ? new Map(Object.entries(facts)) : undefined;
    if (number === undefined) return show(c, { past, sameParcel });
    const { view, result } = await find(homeward, number);
    if (view) {
      const serial = values.get('known.serial') ?? (isNumberLike(number) ? undefined : number);
      const known = { ...usual, ...facts, ...(serial !== undefined && { serial }) };
      return show(c, { values: known, view, past, photos, scanId: values.get('scanId') });
    }
    const scanned = { [isNumberLike(number) ? 'arrival.number' : 'arrival.serial']: number };
    const prefixed = Object.entries(facts).map(([name, value]) => [`arrival.${name}`, value]);
    return show(c, {
      values: { ...scanned, ...Object.fromEntries(prefixed) },
      result,
      past: added(past, result, number),
    });
  });

  app.post('/dock/arrivals', async (c) => {
    const given = await filled(c, homeward);
    const { values, past, photos, scanId } = given;
    const report = arrivalReport.safeParse({ ...reported(given), ...(photos.length > 0 && { photos }) });
    const again = { values: Object.fromEntries(values), past, photos, scanId, errors: given.errors };
    if (!report.success || !policies.current(report.data.vendor) || given.errors.size > 0)
      return show(c, { ...again, result: faulty(texts.dock.incomplete) });
    const { number, serial, from } = report.data;
    const label = [number, serial, from].filter(Boolean).join(' ');
    try {
      const view = values.has('isAnyway') ? undefined : await awaiting(homeward, report.data);
      if (view) return await show(c, { ...again, awaiting: view, result: belongs(view) });
      const { id, reasons } = await homeward.recordArrival(report.data);
      const result = recorded(id, reasons);
      const lastParcel = new Map(
        parcelFacts.flatMap((name) => {
          const value = values.get(`arrival.${name}`);
          return value === undefined ? [] : [[name, value] as const];
        }),
      );
      return await show(c, { result, lastParcel, past: added(past, result, `${id} ${label}`) });
    } catch (error) {
      return show(c, { ...again, result: resultOf(error, label) });
    }
  });

  async function receive(c: Context<WebEnv>, given: Given) {
    const { values, photos, past, errors } = given;
    const number = values.get('number') ?? '';
    const result =
      errors.size > 0 ? faulty(texts.dock.incomplete) : await takeIn(homeward, number, values, photos);
    const { view } = result.isAgain ? await find(homeward, number) : {};
    if (view)
      return show(c, {
        values: Object.fromEntries(values),
        errors,
        view,
        result,
        past,
        photos,
        scanId: given.scanId,
      });
    const lastParcel = new Map(Object.entries(typed(values, ...parcelFacts)));
    const parcel = `${number} ${values.get('serial') ?? ''}`.trim();
    return show(c, { result, past: added(past, result, parcel), lastParcel });
  }

  function show(
    c: Context<WebEnv>,
    {
      values = {},
      errors = new Map<string, string>(),
      scanId = randomUUID(),
      past = [],
      photos = [],
      ...rest
    }: Partial<Omit<Shown, 'scanId' | 'form' | 'notices' | 'vendors'>> & {
      values?: Record<string, string>;
      errors?: ReadonlyMap<string, string>;
      scanId?: string | undefined;
    },
  ) {
    const policy = rest.view && policies.current(rest.view.vendor);
    const form = { values: new Map(Object.entries(values)), errors };
    const notices = policy ? noticesFor(policy, 'dock') : [];
    const vendors = policies
      .vendors()
      .map((vendor) => [vendor, policies.current(vendor)?.file.name ?? vendor] as const);
    const shown = { form, scanId, past, photos, notices, vendors, ...rest };
    return page(c, { title: texts.dock.title }, <DockPage {...shown} />);
  }
}
