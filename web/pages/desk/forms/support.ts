import type { ReturnView } from '../../../../client/messages.ts';
import { feeKinds, offerLinesOf, type Policy, verdicts } from '../../../../policies/index.ts';
import { countries } from '../../countries.ts';
import { terms } from '../../simulator/words.ts';
import { texts } from '../../texts.ts';
import { desk } from '../words.ts';
import { type Field, type Form, type Rows, rowsOf } from './field.ts';

const { fields: words, calls } = desk;

/** How many models may be named at once. */
const MODELS = 5;

/** How many lines an offer has beside one for each kind that the policy knows. */
const MORE_LINES = 2;

/** Support's forms, by the call they make. */
export function supportForms(view: ReturnView, policy: Policy | undefined) {
  return {
    verdict: (): Form => ({
      call: 'verdict',
      ...calls.verdict,
      parts: [
        {
          path: 'verdict',
          kind: 'choice',
          label: words.verdict,
          required: true,
          options: verdicts.map((verdict) => [verdict, words[verdict]] as const),
        },
        { path: 'note', kind: 'text', label: words.verdictNote },
      ],
    }),
    quote: (): Form => ({
      call: 'quote',
      ...calls.quote,
      parts: [offerLines(policy), validDays],
      currency: { initial: currencyOf(view) },
    }),
    remedy: (): Form => ({ call: 'remedy', ...calls.remedy, parts: choice(view) }),
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
      currency: { initial: currencyOf(view) },
    }),
    hold: (): Form => ({
      call: 'hold',
      ...calls.hold,
      parts: [{ path: 'reason', kind: 'text', label: words.holdReason, required: true }],
    }),
    release: (): Form => ({
      call: 'release',
      ...calls.release,
      parts: [{ path: 'note', kind: 'text', label: words.releaseNote }],
    }),
    cancellation: (): Form => ({
      call: 'cancellation',
      ...calls.cancellation,
      parts: [{ path: 'reason', kind: 'text', label: words.cancelReason, required: true }],
    }),
    note: (): Form => ({
      call: 'note',
      ...calls.note,
      parts: [
        { path: 'text', kind: 'text', label: words.text, required: true },
        { path: 'visibleToCustomer', kind: 'tick', label: words.visible },
      ],
    }),
    correction: correctionForm,
  };
}

/** What was wrong with the contact, put right: of a return, or of a request. */
export function correctionForm(): Form {
  return {
    call: 'correction',
    ...calls.correction,
    parts: [
      { path: 'email', kind: 'line', label: words.email },
      { path: 'phone', kind: 'line', label: words.phone },
      { path: 'address.lines[0]', kind: 'line', label: texts.form.address },
      { path: 'address.lines[1]', kind: 'line', label: texts.form.addressMore },
      { path: 'address.postalCode', kind: 'line', label: texts.form.postalCode },
      { path: 'address.city', kind: 'line', label: texts.form.city },
      { path: 'address.region', kind: 'line', label: texts.form.region },
      { path: 'address.country', kind: 'choice', label: texts.form.country, options: countries },
      { path: 'note', kind: 'text', label: words.correctionNote },
    ],
  };
}

/**
 * The currency in which this return is spoken of.
 *
 * @returns undefined where no amount has been named yet
 */
export function currencyOf({ quote, movement, decision, facts }: ReturnView): string | undefined {
  const { payout, fees } = decision;
  const amounts = [
    movement?.amount,
    quote?.total,
    payout?.refundUpTo,
    payout?.creditUpTo,
    ...fees.map(({ amount }) => amount),
    facts?.purchase?.unitPrice,
    facts?.purchase?.orderTotal,
  ];
  return amounts.find(Boolean)?.currency;
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

function choice({ decision, options = [], remedy }: ReturnView): Field[] {
  const granted = decision.remedies.map((one) => [one, texts.remedies[one]] as const);
  const models = options.map(({ model }) => [model, model] as const);
  return [
    {
      path: 'remedy',
      kind: 'choice',
      label: words.remedy,
      required: true,
      options: granted,
      initial: decision.remedies.find((one) => one === remedy),
    },
    ...(models.length > 0
      ? [
          {
            path: 'model',
            kind: 'choice' as const,
            label: words.model,
            hint: words.modelHint,
            options: models,
          },
        ]
      : []),
  ];
}
