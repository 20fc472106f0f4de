import type { ReturnView } from '../../../client/messages.ts';
import { inMoney, inWords } from '../format.ts';
import { fill, texts } from '../texts.ts';
import { customer } from './words.ts';

const { return: words } = texts;

/** The offer, line by line, and the answer to it while it stands. */
export function Offer(props: {
  view: ReturnView;
  action: string | undefined;
  onceKey: string;
  paper: string | undefined;
}) {
  const {
    view: { quote },
    action,
    onceKey,
    paper,
  } = props;
  if (!quote) return null;
  return (
    <section class="card">
      <h2>{words.offer}</h2>
      <table>
        <tbody>
          {quote.lines.map(({ description, amount }) => (
            <tr>
              <th scope="row">{description}</th>
              <td>{inMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td>{inMoney(quote.total)}</td>
          </tr>
        </tfoot>
      </table>
      {paper !== undefined && (
        <p>
          <a href={paper}>{customer.offer.paper}</a>
        </p>
      )}
      {quote.paid && <p>{fill(words.paid, { amount: inMoney(quote.paid) })}</p>}
      {action !== undefined && (
        <form method="post" action={action}>
          <input type="hidden" name="key" value={onceKey} />
          <p>{fill(words.offerUntil, { day: inWords(quote.validUntil) })}</p>
          <p class="choice">
            <button name="accept" value="yes">
              {words.accept}
            </button>
            <button class="plain" name="accept" value="no">
              {words.decline}
            </button>
          </p>
          <p class="hint">{words.declineText}</p>
        </form>
      )}
    </section>
  );
}
