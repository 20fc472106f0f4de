import type { ReturnView } from '../../../../client/messages.ts';
import { inMoney, inWords } from '../../format.ts';
import { Reasons } from '../../layout.tsx';
import { fill } from '../../texts.ts';
import { customer } from '../words.ts';

const { advance: words } = customer;

/** A replacement that goes out first: what is charged, until when the faulty unit is due, what became of the charge. */
export function Advance({ view: { advance } }: { view: ReturnView }) {
  if (!advance) return null;
  const { payBy, settledBy, charged, shipment, until, settlement, reasons } = advance;
  const goesBack = settledBy === 'card-refund' ? words.goesBackCard : words.goesBackAccount;
  return (
    <section class="card">
      <h2>{words.title}</h2>
      {charged ? (
        <p>{fill(words.charged, { amount: inMoney(charged) })}</p>
      ) : (
        <p>{payBy === 'credit-card' ? words.card : words.order}</p>
      )}
      {shipment && <p>{fill(words.shipped, shipment)}</p>}
      {until !== undefined && settlement === undefined && <p>{fill(words.until, { day: inWords(until) })}</p>}
      {settlement !== undefined && <p>{settlement === 'stands' ? words.stands : goesBack}</p>}
      <Reasons reasons={reasons} />
    </section>
  );
}
