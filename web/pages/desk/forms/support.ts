import type { ReturnView } from '../../../../client/messages.ts';
import { verdicts } from '../../../../policies/index.ts';
import { countries } from '../../countries.ts';
import { texts } from '../../texts.ts';
import { desk } from '../words.ts';
import type { Field, Form } from './field.ts';

const { fields: words, calls } = desk;

/** Support's forms, by the call they make. */
export function supportForms(view: ReturnView) {
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
    remedy: (): Form => ({ call: 'remedy', ...calls.remedy, parts: choice(view) }),
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
