import type { Hono } from 'hono';
import { parseFacts, today } from '../../../policies/index.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { Refusal } from '../../problems.ts';
import { page } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { faultsAtFields } from './faults.tsx';
import { Simulator } from './page.tsx';
import { factsAskedFor, withoutBlanks } from './reading.ts';
import { Vendors } from './start.tsx';

const { page: words } = texts.simulator;

/** The page that shows what a policy says of facts that are kept in its address alone. */
export function simulatorPages(app: Hono<WebEnv>, { policies, now }: Parts): void {
  app.get('/simulator', (c) =>
    page(
      c,
      { title: words.title },
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <h2>{words.chooseVendor}</h2>
        <Vendors policies={policies} query={new URL(c.req.url).search} />
      </>,
    ),
  );

  app.get('/simulator/:vendor', (c) => {
    const policy = policies.current(c.req.param('vendor'));
    if (!policy) throw new Refusal({ kind: 'not-found', detail: 'There is no such vendor here.' });
    const query = new URL(c.req.url).searchParams;
    const asked = factsAskedFor(query);
    if (asked.hasBlanks) {
      const facts = withoutBlanks(query).toString();
      return c.redirect(`/simulator/${policy.vendor}${facts && '?'}${facts}`, 302);
    }
    const asOf = today(policy, now().toISOString());
    const parsed = parseFacts(asked.input, asOf);
    const faults = [...asked.faults, ...(parsed.faults ?? [])];
    const isBlank = asked.values.size === 0 && asked.lists.size === 0 && faults.length === 0;
    const { errors, others } = faultsAtFields(faults, asked);
    const form = { values: asked.values, lists: asked.lists, errors, isAllOptional: true };
    const shown = { policy, policies, form, others, today: asOf, query: query.toString() };
    const facts = faults.length > 0 || isBlank ? undefined : parsed.facts;
    return page(
      c,
      { title: fill(words.titleFor, { vendor: policy.file.name }), status: faults.length > 0 ? 422 : 200 },
      <Simulator {...shown} facts={facts} />,
    );
  });
}
