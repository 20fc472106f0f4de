import type { ReturnView } from '../../client/messages.ts';
import { dayInWords, moneyInWords } from './print.ts';

/** What is granted and chosen, what is on offer in exchange and what was paid back: names and values, one a line. */
export function settlementRows(view: ReturnView): (readonly [name: string, value: string | undefined])[] {
  const { remedy, options = [], refunds } = view;
  return [
    ['remedy', chosenOf(view)],
    ...(remedy === 'exchange' && view.chosenModel === undefined ? options : []).map(
      ({ model, note, priceDifference }, index) =>
        [
          index === 0 ? 'on offer' : '',
          [model, priceDifference && `${moneyInWords(priceDifference)} more`, note]
            .filter(Boolean)
            .join(', '),
        ] as const,
    ),
    ...refunds.map(
      ({ amount, method, reference, at }) =>
        [
          remedy === 'credit' ? 'credited' : 'paid back',
          `${moneyInWords(amount)} by ${method} on ${dayInWords(at.slice(0, 10))}, reference ${reference}`,
        ] as const,
    ),
  ];
}

function chosenOf({ remedy, chosenModel, decision }: ReturnView): string | undefined {
  if (remedy === 'exchange' && chosenModel !== undefined) return `${remedy} for ${chosenModel}`;
  if (remedy !== undefined) return remedy;
  const { stage, outcome, remedies, choice } = decision;
  if (stage !== 'inspection' || outcome !== 'authorize' || remedies.length === 0) return undefined;
  const chooser = choice === 'customer' ? "the customer's choice" : 'not chosen yet';
  return remedies.length === 1 ? remedies[0] : `${remedies.join(' or ')}, ${chooser}`;
}
