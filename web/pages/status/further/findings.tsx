import type { ReturnView } from '../../../../client/messages.ts';
import { customer } from '../words.ts';

const { findings: words } = customer;

/** No fault was found: what the customer reported beside what the bench tested. */
export function Findings({ view: { facts, inspections } }: { view: ReturnView }) {
  const last = inspections.at(-1);
  if (facts?.claim?.reason !== 'defective' || last?.inspection.faultFound !== false) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <div class="sides">
        <div>
          <h3>{words.reported}</h3>
          <p class="prose">{facts.claim.description ?? words.nothing}</p>
        </div>
        <div>
          <h3>{words.tested}</h3>
          <p class="prose">{last.notes ?? words.nothing}</p>
        </div>
      </div>
    </section>
  );
}
