import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { HomewardError } from '../../../client/errors.ts';
import { type ArrivalSettlement, arrivalSettlement } from '../../../client/messages.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { type ProblemStatus, problemOf, statusOf } from '../../problems.ts';
import { rolesOf } from '../desk/session.ts';
import { page } from '../layout.tsx';
import { ownFormsOnly, signedIn } from '../session.tsx';
import { formKey } from '../status/form-key.ts';
import { fill, texts } from '../texts.ts';
import { ArrivalsPage } from './page.tsx';
import type { NotTaken } from './why.tsx';

const { arrivals: words } = texts;

const settled = z.object({ key: formKey });

/** The page on which support settles parcels that fit no open return. */
export function arrivalPages(app: Hono<WebEnv>, parts: Parts): void {
  const { homeward, policies, now } = parts;
  app.use('/arrivals', ownFormsOnly(parts), signedIn(parts, 'support'));
  app.use('/arrivals/*', ownFormsOnly(parts), signedIn(parts, 'support'));

  const vendorOf = (vendor: string) => {
    const file = policies.current(vendor)?.file;
    return { name: file?.name ?? vendor, timeZone: file?.calendar.timeZone ?? 'UTC' };
  };

  app.get('/arrivals', async (c) => {
    const done = c.req.query('done');
    return show(c, 200, { ...(done !== undefined && { done: await doneInWords(done) }) });
  });

  settles('match', ({ number, note }) => ({ match: number, ...(note !== undefined && { note }) }));
  settles('send-back', ({ carrier, tracking }) => ({ sendBack: { carrier, tracking } }));

  function settles(step: string, bodyOf: (given: Record<string, string>) => unknown) {
    app.post(`/arrivals/:id/${step}`, async (c) => {
      const id = c.req.param('id');
      const given = await c.req.parseBody();
      const { key } = settled.parse(given);
      const values = typedIn(id, given);
      const settlement = arrivalSettlement.safeParse(bodyOf(Object.fromEntries(values)));
      if (!settlement.success) return show(c, 422, { notTaken: { id, values, why: words.invalid } });
      return settle(c, { id, values, key }, settlement.data);
    });
  }

  async function settle(
    c: Context<WebEnv>,
    { id, values, key }: { id: string; values: ReadonlyMap<string, string>; key: string },
    settlement: ArrivalSettlement,
  ) {
    try {
      await homeward.settleArrival(id, settlement, { key });
      return c.redirect(`/arrivals?${new URLSearchParams({ done: id }).toString()}`, 303);
    } catch (error) {
      if (!(error instanceof HomewardError) || error.code === 'not-found') throw error;
      const isLost = error.code === 'unavailable';
      const notTaken = {
        id,
        values,
        why: isLost ? words.unavailable : error.message,
        ...(isLost && { key }),
      };
      return show(c, statusOf(problemOf(error).kind), { notTaken });
    }
  }

  async function show(
    c: Context<WebEnv>,
    status: 200 | ProblemStatus,
    { done, notTaken }: { done?: string | undefined; notTaken?: NotTaken },
  ) {
    const after = c.req.query('after');
    const list = await homeward.arrivals({ open: true, ...(after !== undefined && { after }) });
    return page(
      c,
      { title: words.title, status },
      <ArrivalsPage {...{ ...list, roles: rolesOf(c), done, notTaken, now: now(), vendorOf }} />,
    );
  }

  /** What became of an arrival, said once it is settled; nothing where it is not. */
  async function doneInWords(id: string): Promise<string | undefined> {
    try {
      const { settlement } = await homeward.arrival(id);
      if (!settlement) return undefined;
      return 'match' in settlement
        ? fill(words.matched, { id, number: settlement.match })
        : fill(words.returned, { id });
    } catch (error) {
      if (error instanceof HomewardError && error.code === 'not-found') return undefined;
      throw error;
    }
  }
}

/** The fields of one arrival's form, by their names within it. */
function typedIn(id: string, given: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(given).flatMap(([name, value]) => {
      const typed = typeof value === 'string' ? value.trim() : '';
      return typed === '' || !name.startsWith(`${id}.`) ? [] : [[name.slice(id.length + 1), typed] as const];
    }),
  );
}
