import type { ReturnView } from '../../../../client/messages.ts';
import { inMoney } from '../../format.ts';
import { Reasons } from '../../layout.tsx';
import { fill } from '../../texts.ts';
import { customer } from '../words.ts';

const { money: words } = customer;

/**
 * What money would move next, and why; and that it did not come about, though not what accounts say of it. A dearer
 * model that was paid is told of.
 */
export function Money({ view, hasFailed }: { view: ReturnView; hasFailed: boolean }) {
  const { movement, difference } = view;
  if (!movement)
    return difference?.paid ? <p>{fill(words.paid, { amount: inMoney(difference.paid) })}</p> : null;
  const { kind, amount, reasons } = movement;
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>{amount ? fill(words[kind], { amount: inMoney(amount) }) : words[`${kind}Open`]}</p>
      {hasFailed && <p class="said faulty">{words.failed}</p>}
      <Reasons reasons={reasons} />
    </section>
  );
}
