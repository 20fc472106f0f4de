import type { ReturnView } from '../../../../client/messages.ts';
import type { Decision } from '../../../../policies/index.ts';
import { inWords } from '../../format.ts';
import { Reasons } from '../../layout.tsx';
import { Costs } from '../../simulator/costs.tsx';
import { Rights } from '../../simulator/decision.tsx';
import { evidenceName, nameOf, valueInWords } from '../../simulator/words.ts';
import { fill, texts } from '../../texts.ts';
import { Told } from '../shell.tsx';
import { desk } from '../words.ts';
import { factsIn } from './bench.tsx';

const { return: words } = desk;
const { page: said, outcomes } = texts.simulator;

/** What the policy says of a return, and which clauses. */
export function DecisionOf({ view: { decision } }: { view: ReturnView }) {
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{words.decision}</h2>
      <Decided decision={decision} />
    </section>
  );
}

/** A decision in plain words, with its clauses. */
export function Decided({ decision }: { decision: Decision }) {
  const { outcome, missing, policyVersion: version, asOf, redirectTo } = decision;
  const wanted = missing.map((name) => (name.includes('.') ? nameOf(name) : evidenceName(name)));
  return (
    <>
      <p>
        <strong>{outcomes[outcome]}</strong>
      </p>
      <Reasons reasons={decision.reasons} />
      <details>
        <summary>{words.coverage}</summary>
        <dl class="said-of">
          {wanted.length > 0 && <Told name={said.missing}>{wanted.join(', ')}</Told>}
          {redirectTo && <Told name={said.redirectTo}>{fill(said.redirectWhy, redirectTo)}</Told>}
          <Rights decision={decision} />
          <Costs decision={decision} />
        </dl>
        <p class="hint">{fill(said.decidedBy, { version, day: inWords(asOf) })}</p>
      </details>
    </>
  );
}

/** Every fact that is known. */
export function Facts({ facts }: { facts: ReturnView['facts'] }) {
  if (!facts) return null;
  return (
    <details>
      <summary>{words.facts}</summary>
      <dl class="said-of">
        {factsIn(facts).map(([path, value]) => (
          <Told name={nameOf(path)}>
            <span class="prose">{valueInWords(path, value)}</span>
          </Told>
        ))}
      </dl>
    </details>
  );
}
