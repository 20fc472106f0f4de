import type { Context, Hono } from 'hono';
import { HomewardError } from '../../../client/errors.ts';
import type { Fault, Policy } from '../../../policies/index.ts';
import { today } from '../../../policies/index.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { problemOf, type ProblemStatus, statusOf } from '../../problems.ts';
import { parseRegistration } from '../../registration.ts';
import { page } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { Registered } from './done.tsx';
import { fields, RegisterForm, type Shown } from './form.tsx';

const { register: said } = texts;

/** The page on which a customer registers a product with its vendor. */
export function registerPages(app: Hono<WebEnv>, parts: Parts): void {
  const { homeward, policies, now } = parts;

  app.get('/register', (c) => {
    const vendors = policies.vendors().flatMap((vendor) => policies.current(vendor) ?? []);
    const rewarding = vendors.filter(isRewarding);
    const asked = c.req.query('vendor') ?? (rewarding.length === 1 ? rewarding[0]?.vendor : undefined);
    const policy = policies.current(asked ?? '');
    if (policy) return show(c, 200, blank(policy, c.req.query()));
    return page(c, { title: said.title }, <Vendors vendors={rewarding} />);
  });

  app.post('/register', async (c) => {
    const given = await c.req.parseBody();
    const policy = policies.current(typeof given['vendor'] === 'string' ? given['vendor'] : '');
    if (!policy) return c.redirect('/register', 303);
    const form = blank(policy, given);
    const { registration, faults } = parseRegistration(policies, bodyOf(form), 'customer', now());
    if (faults) return show(c, 422, withFaults(form, faults));
    try {
      const unit = await homeward.registerUnit(registration, 'customer');
      return await page(c, { title: said.done }, <Registered unit={unit} />);
    } catch (error) {
      if (!(error instanceof HomewardError)) throw error;
      const status = statusOf(problemOf(error).kind);
      return show(c, status, { ...withFaults(form, error.faults), ...(status === 503 && unavailable) });
    }
  });

  function blank(policy: Policy, given: Readonly<Record<string, unknown>>): Shown {
    const values = fields.flatMap((path) => {
      const value = given[path];
      return typeof value === 'string' && value.trim() !== '' ? [[path, value.trim()] as const] : [];
    });
    return {
      policy,
      values: new Map(values),
      errors: new Map(),
      others: [],
      today: today(policy, now().toISOString()),
    };
  }
}

const unavailable = { others: [said.unavailable] };

/** Whether a registration earns anything at this vendor's. */
function isRewarding({ file }: Policy): boolean {
  return Object.values(file.periods).some(({ shows }) => shows === 'registration');
}

function show(c: Context, status: 200 | ProblemStatus, form: Shown) {
  const title = fill(said.titleFor, { vendor: form.policy.file.name });
  return page(c, { title, status }, <RegisterForm {...form} />);
}

/** The body of the call that a filled form stands for. */
function bodyOf({ policy, values }: Shown) {
  const group = (name: string) =>
    Object.fromEntries(
      [...values]
        .filter(([path]) => path.startsWith(`${name}.`))
        .map(([path, value]) => [
          path.slice(name.length + 1),
          path === 'unit.poe' ? value === 'true' : value,
        ]),
    );
  return {
    vendor: policy.vendor,
    ...(values.has('serial') && { serial: values.get('serial') }),
    ...(values.has('model') && { model: values.get('model') }),
    unit: group('unit'),
    purchase: group('purchase'),
  };
}

function withFaults(form: Shown, faults: readonly Fault[]): Shown {
  const names = new Set<string>(fields);
  const errors = new Map(
    faults
      .filter(({ path }) => names.has(path))
      .map(({ path, message }) => [
        path,
        form.values.has(path) ? fill(texts.form.fault, { message }) : texts.form.wanted,
      ]),
  );
  return { ...form, errors, others: faults.filter(({ path }) => !names.has(path)).map(textOf) };
}

function textOf({ path, message }: Fault): string {
  return `${path}: ${message}`;
}

function Vendors({ vendors }: { vendors: readonly Policy[] }) {
  return (
    <>
      <h1>{said.title}</h1>
      <p>{vendors.length > 0 ? said.chooseVendor : said.noVendor}</p>
      <ul class="links">
        {vendors.map(({ vendor, file }) => (
          <li>
            <a href={`/register?vendor=${vendor}`}>{file.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
