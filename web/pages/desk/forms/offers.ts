import type { ReturnView } from '../../../../client/messages.ts';
import { feeKinds, offerLinesOf, type Policy } from '../../../../policies/index.ts';
import { terms } from '../../simulator/words.ts';
import { desk } from '../words.ts';
import { currencyOf } from './currency.ts';
import { type Field, type Form, type Rows, rowsOf } from './field.ts';

const { fields: words, calls } = desk;

/** How many models may be named at once. */
const MODELS = 5;

/** How many lines an offer has beside one for each kind that the policy knows. */
const MORE_LINES = 2;

/** The forms in which something is offered to a customer, by the call they make. */
export function offerForms(view: ReturnView, policy: Policy | undefined) {
  const currency = { initial: currencyOf(view) };
  return {
    quote: (): Form => ({
      call: 'quote',
      ...calls.quote,
      parts: [offerLines(policy), validDays],
      currency,
    }),
    options: (): Form => ({
      call: 'options',
      ...calls.options,
      parts: [
        rowsOf(
          'options',
          words.option,
          Array.from({ length: MODELS }, () => modelOnOffer),
        ),
      ],
      currency,
    }),
  };
}

const validDays: Field = {
  path: 'validDays',
  kind: 'number',
  label: words.validDays,
  hint: words.validDaysHint,
};

const modelOnOffer: readonly Field[] = [
  { path: 'model', kind: 'line', label: words.model },
  { path: 'note', kind: 'line', label: words.optionNote },
  { path: 'priceDifference', kind: 'money', label: words.priceDifference },
];

function offerLines(policy: Policy | undefined): Rows {
  const known = policy ? offerLinesOf(policy) : [];
  const all = feeKinds.map((kind) => [kind, terms.feeKinds[kind]] as const);
  const options = all.toSorted(([one], [other]) => rank(one) - rank(other));
  const row = (initial: string | undefined): readonly Field[] => [
    { path: 'kind', kind: 'choice', label: words.kind, options, initial },
    { path: 'description', kind: 'line', label: words.description },
    { path: 'amount', kind: 'money', label: words.amount },
  ];
  const more = Array.from({ length: MORE_LINES }, () => options[0]?.[0]);
  return rowsOf('lines', words.line, [...known, ...more].map(row));

  function rank(kind: string): number {
    const at = known.findIndex((one) => one === kind);
    return at === -1 ? known.length : at;
  }
}
