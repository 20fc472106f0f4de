import type { Hono } from 'hono';
import {
  assess,
  changesOf,
  type Facts,
  type Fault,
  parseFacts,
  type Policy,
  type PolicyRegistry,
  today,
} from '../../../policies/index.ts';
import type { Parts, WebEnv } from '../../parts.ts';
import { Refusal } from '../../problems.ts';
import { inWords } from '../format.ts';
import { page, Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { addressOf } from './address.ts';
import { WhatWouldChange } from './changes.tsx';
import { DecisionCard } from './decision.tsx';
import type { FilledFacts } from './fact-field.tsx';
import { faultsAtFields, FaultSummary } from './faults.tsx';
import { FactForm } from './form.tsx';
import { factsAskedFor, withoutBlanks } from './reading.ts';
import { Start, Vendors } from './start.tsx';
import { Days } from './timeline.tsx';

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

type Shown = {
  policy: Policy;
  policies: PolicyRegistry;
  form: FilledFacts;
  /** What is wrong and belongs to no field. */
  others: readonly Fault[];
  today: string;
  query: string;
  /** What is known; nothing where nothing was given, or something that cannot be so. */
  facts: Facts | undefined;
};

function Simulator({ policy, policies, form, others, today: asOf, query, facts }: Shown) {
  const { vendor } = policy;
  const hasFaults = form.errors.size > 0 || others.length > 0;
  return (
    <div class="simulator">
      <h1>{fill(words.titleFor, { vendor: policy.file.name })}</h1>
      {policies.vendors().length > 1 && (
        <nav class="others">
          <span>{words.others}</span>
          <Vendors policies={policies} query={query && `?${query}`} but={vendor} />
        </nav>
      )}
      <div class={facts ? 'columns' : undefined}>
        <div>
          <FaultSummary errors={form.errors} others={others} />
          {facts && <Answer policy={policy} facts={facts} />}
          {!facts && !hasFaults && <Start vendor={vendor} today={asOf} />}
        </div>
        <FactForm form={form} policy={policy} today={asOf} />
      </div>
    </div>
  );
}

function Answer({ policy, facts }: { policy: Policy; facts: Facts }) {
  const { vendor } = policy;
  const decision = assess(policy, facts);
  return (
    <>
      <DecisionCard decision={decision} />
      <p class="to-form">
        <a href="#facts">{words.toForm}</a>
      </p>
      <section>
        <h2>{words.reasons}</h2>
        <Reasons reasons={decision.reasons} />
      </section>
      <WhatWouldChange vendor={vendor} changes={changesOf(policy, facts)} />
      <Days facts={facts} decision={decision} />
      <details>
        <summary>{words.json}</summary>
        <p>{fill(words.jsonText, { vendor })}</p>
        <pre>{JSON.stringify(facts, undefined, 2)}</pre>
      </details>
      <p>
        <a href={addressOf(vendor, facts)}>{`${words.keep}: ${inWords(facts.asOf)}`}</a>
      </p>
    </>
  );
}
