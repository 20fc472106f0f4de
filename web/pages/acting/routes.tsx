import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { HomewardError } from '../../../client/errors.ts';
import { type Act, acts } from '../../../policies/catalogue/acts.ts';
import { asNumber } from '../../api/gate.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { seenBy } from '../../views.ts';
import type { Filled } from '../fields.tsx';
import { page } from '../layout.tsx';
import { linkOf } from '../status/access.ts';
import { formKey } from '../status/form-key.ts';
import { gone } from '../status/gone.tsx';
import { saidOfError } from '../status/said.tsx';
import { customer } from '../status/words.ts';
import { doing, type Given } from './doing.ts';
import { ActPage, actPath } from './page.tsx';

type Opened = { act: Act; number: string; token: string };

const blank: Filled = {
  values: new Map([['reason', customer.act.reasonUsual]]),
  errors: new Map<string, string>(),
};

/** The pages of one click that letters link to: a GET says what it does, and only the button does it. */
export function actingPages(app: Hono<WebEnv>, parts: Parts): void {
  for (const act of acts) {
    app.get(`/returns/:number/${act}`, (c) =>
      opened(c, act, (one) => show(c, parts, one, { said: c.req.query('said') })),
    );
    app.post(`/returns/:number/${act}`, (c) => opened(c, act, (one) => take(c, parts, one)));
  }

  async function opened(
    c: Context<WebEnv>,
    act: Act,
    answer: (one: Opened) => Response | Promise<Response>,
  ): Promise<Response> {
    const number = asNumber(c.req.param('number') ?? '');
    const token = await linkOf(c, parts, number);
    return token === undefined ? gone(c) : answer({ act, number, token });
  }
}

async function show(
  c: Context<WebEnv>,
  { homeward, policies }: Parts,
  { act, number, token }: Opened,
  told: { said?: string | undefined; form?: Filled },
): Promise<Response> {
  const view = seenBy(await homeward.return(number), { kind: 'customer' });
  const seen = { view, policy: policies.current(view.vendor), renewal: await homeward.renewalOf(number) };
  const shown = {
    act,
    seen,
    token,
    isAtOnce: await homeward.renewsAtOnce(number),
    said: told.said,
    form: told.form ?? blank,
    onceKey: randomUUID(),
    tokenOf: (id: string) => homeward.linkToken(id),
  };
  const status = told.form ? 422 : 200;
  return page(c, { title: `${customer.acts[act].title} · ${number}`, status }, <ActPage {...shown} />);
}

async function take(c: Context<WebEnv>, parts: Parts, one: Opened): Promise<Response> {
  const given: Given = await c.req.parseBody();
  const { act, number, token } = one;
  try {
    const isTyped = await doing[act](parts.homeward, number, given, { key: formKey.parse(given['key']) });
    return c.redirect(actPath(act, number, token, isTyped ? undefined : 'invalid'), 303);
  } catch (error) {
    const wrong = act === 'wrong-serial' ? wrongSerial(error) : undefined;
    if (wrong === undefined) return c.redirect(actPath(act, number, token, saidOfError(error)), 303);
    const values = new Map([['serial', String(given['serial'])]]);
    return show(c, parts, one, { form: { values, errors: new Map([['serial', wrong]]) } });
  }
}

function wrongSerial(error: unknown): string | undefined {
  if (!(error instanceof HomewardError)) return undefined;
  if (error.code === 'taken') return customer.said.taken;
  return error.code === 'invalid' ? customer.act.same : undefined;
}
