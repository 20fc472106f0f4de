import { currencyDigits } from '../../../policies/contract/codes.ts';
import { factInfos, type Policy } from '../../../policies/index.ts';
import { countries } from '../countries.ts';
import { type Filled, Input, Select, TextArea } from '../fields.tsx';
import { fill, texts } from '../texts.ts';
import { demandedBy, grantedBy } from './askable.ts';
import { questions } from './words.ts';

const currencies = [...currencyDigits.keys()].toSorted().map((code) => [code, code] as const);

type Option = readonly [value: string, label: string];

/** A question of a form, and under what vendor's policy it is asked. */
export type Asking = {
  form: Filled;
  policy: Policy;
  /** The day it is at the vendor's. */
  today: string;
};

/** The field in which a customer tells a fact. */
export function Question({
  asking: { form, policy, today },
  path,
  name,
  label = labelOf(path),
  required = demandedBy(policy).has(path),
}: {
  asking: Asking;
  path: string;
  /** The field's name: the place of the fact in the body of the call. */
  name: string;
  label?: string;
  required?: boolean;
}) {
  const info = factInfos.get(path);
  const field = { form, name, label, required, hint: questions.hints[path] };
  if (info?.kind === 'money') return <MoneyFields {...field} />;
  if (info?.kind === 'day') return <Input {...field} type="date" max={today} />;
  if (info?.kind === 'country') return <Select {...field} empty={texts.common.choose} options={countries} />;
  if (info?.kind !== 'boolean' && info?.kind !== 'choice')
    return path === 'claim.description' ? <TextArea {...field} /> : <Input {...field} />;
  if (path === 'claim.wants')
    return <Select {...field} empty={questions.words.noWish} options={grantedBy(policy).map(optionOf)} />;
  const options = info.values.map((value) => optionOf(String(value)));
  const usual = String(info.otherwise);
  if (info.otherwise === undefined)
    return <Select {...field} empty={texts.common.choose} options={options} />;
  return (
    <Select {...field} required options={options.toSorted(([one], [other]) => rank(one) - rank(other))} />
  );

  function rank(value: string): number {
    return value === usual ? 0 : 1;
  }
}

/** What a customer is asked for a fact, or for the amount or currency of one. */
export function labelOf(path: string): string {
  const [, fact = path, part] = /^(.*)\.(amount|currency)$/.exec(path) ?? [];
  const label = questions.facts[fact] ?? fact;
  if (part === 'amount') return fill(questions.words.amount, { fact: label });
  return part === 'currency' ? fill(questions.words.currency, { fact: label }) : label;
}

function MoneyFields({ name, label: fact, ...field }: Parameters<typeof Input>[0]) {
  return (
    <div class="pair">
      <Input {...field} name={`${name}.amount`} label={fill(questions.words.amount, { fact })} />
      <Select
        form={field.form}
        name={`${name}.currency`}
        label={fill(questions.words.currency, { fact })}
        required={field.required}
        empty={texts.common.choose}
        options={currencies}
      />
    </div>
  );
}

function optionOf(value: string): Option {
  return [value, questions.values[value] ?? value];
}
