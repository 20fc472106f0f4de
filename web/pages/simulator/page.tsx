import {
  assess,
  changesOf,
  type Facts,
  type Fault,
  type Policy,
  type PolicyRegistry,
} from '../../../policies/index.ts';
import { inWords } from '../format.ts';
import { Reasons } from '../layout.tsx';
import { fill, texts } from '../texts.ts';
import { addressOf } from './address.ts';
import { WhatWouldChange } from './changes.tsx';
import { DecisionCard } from './decision.tsx';
import type { FilledFacts } from './fact-field.tsx';
import { FaultSummary } from './faults.tsx';
import { FactForm } from './form.tsx';
import { Start, Vendors } from './start.tsx';
import { Days } from './timeline.tsx';

const { page: words } = texts.simulator;

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

/** The page of one vendor: what the policy says of the facts, beside the form they are filled into. */
export function Simulator({ policy, policies, form, others, today: asOf, query, facts }: Shown) {
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
