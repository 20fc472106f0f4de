import type { ReturnView } from '../../../client/messages.ts';
import { dayAt, inMoney } from '../format.ts';
import { fill, texts } from '../texts.ts';
import { isCustomersTurn, isModelWanted } from './choice/open.ts';
import { customer } from './words.ts';

const { settlement: words } = texts;

/** Whether the customer may send the unit now: its parcel is not here, and no replacement has to go out before. */
export function isToBeSent(view: ReturnView): boolean {
  return view.stage === 'issued' && view.waitingOn !== 'support' && !isReplacedFirst(view);
}

function isReplacedFirst({ stage, advance }: ReturnView): boolean {
  return stage === 'issued' && advance !== undefined && advance.shipment === undefined;
}

/** Where the return stands, in a sentence. */
export function standingOf(view: ReturnView): string {
  const { stage, waitingOn, possible, remedy, options } = view;
  const may = (step: string) => possible.includes(step);
  if (isReplacedFirst(view)) return customer.standing.replacedFirst;
  if (stage === 'issued' && waitingOn === 'support') return customer.standing.parcelHeld;
  if (stage !== 'fulfilling' || may('fulfilment')) return texts.returnStages[stage];
  if (may('refund')) return remedy === 'credit' ? words.credit : words.refund;
  if (isCustomersTurn(view)) return isModelWanted(view) ? words.chooseModel : words.choose;
  if (may('options') && !options) return words.models;
  return may('remedy') ? words.support : texts.returnStages[stage];
}

/** What was chosen, and what was paid back or credited. */
export function Settlement({ view, timeZone }: { view: ReturnView; timeZone: string }) {
  const { remedy, chosenModel, refunds } = view;
  if (remedy === undefined || isCustomersTurn(view)) return null;
  const paid = remedy === 'credit' ? words.credited : words.refunded;
  const name = texts.remedies[remedy];
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>
        {remedy === 'exchange' && chosenModel !== undefined
          ? fill(words.model, { remedy: name, model: chosenModel })
          : fill(words.remedy, { remedy: name })}
      </p>
      {refunds.map(({ amount, method, reference, at }) => (
        <p>{fill(paid, { amount: inMoney(amount), method, reference, day: dayAt(at, timeZone) })}</p>
      ))}
    </section>
  );
}
