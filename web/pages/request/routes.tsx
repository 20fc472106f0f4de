import { createHash, randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { HomewardError } from '../../../client/errors.ts';
import { type Policy, today } from '../../../policies/index.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { problemOf, type ProblemStatus, statusOf } from '../../problems.ts';
import { parseSubmission } from '../../submission.ts';
import { takeFilesOf } from '../asking/files.ts';
import { page } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { fileFields } from './fields.ts';
import { RequestForm } from './form.tsx';
import { bodyOf, faultsAtFields, typedValues, withoutUnit } from './reading.ts';
import type { Shown } from './shown.ts';
import { unmet } from './unmet.ts';

const MOST_UNITS = 50;

/** What the form carries beside what is typed into it. */
const controls = z.object({
  vendor: z.string().catch(''),
  units: z.coerce.number().int().min(1).max(MOST_UNITS).catch(1),
  key: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .catch(() => randomUUID()),
  change: z.string().catch('send'),
});

const { form: said } = texts;

/** The page on which a customer asks for returns. */
export function requestPages(app: Hono<WebEnv>, parts: Parts): void {
  const { policies, now } = parts;

  app.get('/request', (c) => {
    const vendors = policies.vendors();
    const policy = policies.current(
      c.req.query('vendor') ?? (vendors.length === 1 ? (vendors[0] ?? '') : ''),
    );
    if (!policy) return page(c, { title: said.title }, <Vendors parts={parts} />);
    const form = blank(policy, c.req.query(), 1);
    return show(c, 200, { ...form, key: randomUUID() });
  });

  app.post('/request', async (c) => {
    const given = await c.req.parseBody({ all: true });
    const { vendor, units, key, change } = controls.parse(given);
    const policy = policies.current(vendor);
    if (!policy) return c.redirect('/request', 303);
    const typed = { ...blank(policy, given, units), key };
    const names = [...fileFields(typed).keys()];
    const taken = await takeFilesOf(parts.homeward, given, names, key).catch(isUnavailable);
    if (!taken) return show(c, 503, { ...typed, others: [said.unavailable] });
    const form = { ...typed, files: taken.files, errors: taken.errors };
    if (change === 'add') return addUnit(c, form);
    const removed = /^remove-(\d+)$/.exec(change)?.[1];
    if (removed !== undefined && units > 1)
      return show(c, 200, {
        ...form,
        units: units - 1,
        values: withoutUnit(form, form.values, Number(removed)),
        files: withoutUnit(form, form.files, Number(removed)),
        errors: withoutUnit(form, form.errors, Number(removed)),
      });
    return send(c, form);
  });

  async function send(c: Context<WebEnv>, form: Shown) {
    const body = bodyOf(form, form.values, form.files);
    const { submission, faults = [] } = parseSubmission(policies, body, now());
    const wanting = faultsAtFields(form, form.values, [...faults, ...unmet(form, body)]);
    const all = { errors: new Map([...wanting.errors, ...form.errors]), others: wanting.others };
    if (!submission || all.errors.size + all.others.length > 0) return show(c, 422, { ...form, ...all });
    try {
      const once = { key: `${form.key}-${createHash('sha256').update(JSON.stringify(body)).digest('hex')}` };
      const { id } = await parts.homeward.submitRequest(submission, once);
      return c.redirect(`/requests/${id}?t=${encodeURIComponent(parts.homeward.linkToken(id))}`, 303);
    } catch (error) {
      if (!(error instanceof HomewardError)) throw error;
      const message = error.code === 'unavailable' ? said.unavailable : error.message;
      const told =
        error.code === 'taken'
          ? error.faults.map(({ path }) => ({ path, message: said.taken }))
          : error.faults;
      const { errors, others } = faultsAtFields(form, form.values, told);
      return show(c, statusOf(problemOf(error).kind), {
        ...form,
        files: new Map([...form.files].filter(([name]) => !errors.has(name))),
        errors,
        others: told.length > 0 ? others : [message],
      });
    }
  }

  function blank(policy: Policy, given: Readonly<Record<string, unknown>>, units: number) {
    return {
      policy,
      values: typedValues({ policy, units }, given),
      units,
      files: new Map<string, string[]>(),
      errors: new Map<string, string>(),
      others: [],
      today: today(policy, now().toISOString()),
    };
  }
}

function show(c: Context, status: 200 | ProblemStatus, shown: Shown) {
  return page(
    c,
    { title: fill(said.titleFor, { vendor: shown.policy.file.name }), status },
    <RequestForm {...shown} />,
  );
}

/** Where nobody takes files now, nothing is taken; any other error is passed on. */
function isUnavailable(error: unknown): undefined {
  if (!(error instanceof HomewardError && error.code === 'unavailable')) throw error;
}

function addUnit(c: Context, form: Shown) {
  if (form.units < MOST_UNITS) return show(c, 200, { ...form, units: form.units + 1 });
  return show(c, 422, { ...form, others: [fill(said.tooMany, { n: MOST_UNITS })] });
}

function Vendors({ parts: { policies } }: { parts: Parts }) {
  return (
    <>
      <h1>{said.title}</h1>
      <h2>{said.chooseVendor}</h2>
      <ul class="links">
        {policies.vendors().map((vendor) => (
          <li>
            <a href={`/request?vendor=${vendor}`}>{policies.current(vendor)?.file.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
