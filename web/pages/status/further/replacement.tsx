import type { ReturnView } from '../../../../client/messages.ts';
import { terms } from '../../simulator/words.ts';
import { fill } from '../../texts.ts';
import { customer } from '../words.ts';

const { replacement: words } = customer;

/** The unit that is given in the place of the customer's own. */
export function Replacement({ view: { fulfilment, model, serial } }: { view: ReturnView }) {
  const given = fulfilment?.replacement;
  if (!given) return null;
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>{fill(words.unit, { ...given, condition: terms.conditions[given.condition] })}</p>
      <p>{fill(words.for, { model, serial })}</p>
    </section>
  );
}
