import { currencyDigits } from '../../../policies/contract/codes.ts';
import { evidences, type FactInfo } from '../../../policies/index.ts';
import { countries } from '../countries.ts';
import { type Filled, Input, Select, TextArea } from '../fields.tsx';
import { fill, texts } from '../texts.ts';
import { evidenceName, nameOf, valueInWords } from './words.ts';

const { page: words } = texts.simulator;

const currencies = [...currencyDigits.keys()].toSorted().map((code) => [code, code] as const);

/** Facts that may have several lines. */
const PROSE = new Set(['claim.description']);

const hints: Readonly<Record<string, string>> = {
  'claim.madeOn': words.madeOnHint,
  'unit.registeredOn': words.registeredHint,
};

/** What the form of facts holds. */
export type FilledFacts = Filled & {
  /** What was ticked, by fact. */
  lists: ReadonlyMap<string, readonly string[]>;
};

/** The field of one fact; an amount of money has two, a list a tick for each of its names. */
export function FactField({ form, path, info }: { form: FilledFacts; path: string; info: FactInfo }) {
  const field = { form, name: path, label: nameOf(path), hint: hints[path] };
  if (info.kind === 'list') return <Ticks form={form} path={path} />;
  if (info.kind === 'money') return <MoneyFields form={form} path={path} />;
  if (info.kind === 'day') return <DayField {...field} />;
  if (info.kind === 'country')
    return <Select {...field} empty={words.unknown} options={withTyped(form, path, countries)} />;
  if (info.kind === 'boolean' || info.kind === 'choice') {
    const options = info.values.map((value) => [String(value), valueInWords(path, value)] as const);
    return <Select {...field} empty={emptyOf(path, info)} options={withTyped(form, path, options)} />;
  }
  return PROSE.has(path) ? <TextArea {...field} /> : <Input {...field} />;
}

/** A day; what is none stays in sight as it was typed. */
export function DayField(props: { form: Filled; name: string; label: string; hint?: string | undefined }) {
  const typed = props.form.values.get(props.name) ?? '';
  const isShown = typed === '' || /^\d{4}-\d\d-\d\d$/.test(typed);
  return <Input {...props} type={isShown && !props.form.errors.has(props.name) ? 'date' : 'text'} />;
}

function MoneyFields({ form, path }: { form: Filled; path: string }) {
  const fact = nameOf(path);
  const currency = `${path}.currency`;
  return (
    <div class="pair">
      <Input form={form} name={`${path}.amount`} label={fill(words.amount, { fact })} />
      <Select
        form={form}
        name={currency}
        label={fill(words.currency, { fact })}
        empty={words.unknown}
        options={withTyped(form, currency, currencies)}
      />
    </div>
  );
}

function Ticks({ form, path }: { form: FilledFacts; path: string }) {
  const ticked = form.lists.get(path) ?? [];
  const error = form.errors.get(path);
  return (
    <fieldset class={error === undefined ? 'ticks' : 'ticks faulty'} id={path}>
      <legend>{nameOf(path)}</legend>
      {[...new Set([...evidences, ...ticked])].map((name) => (
        <label class="tick">
          <input type="checkbox" name={path} value={name} checked={ticked.includes(name)} />
          <span>{evidenceName(name)}</span>
        </label>
      ))}
      {error !== undefined && <p class="error">{error}</p>}
    </fieldset>
  );
}

function emptyOf(path: string, { otherwise }: FactInfo): string {
  if (otherwise === undefined) return words.unknown;
  return fill(words.unknownMeans, { value: valueInWords(path, otherwise) });
}

/** A value that is none of the options stays in sight. */
function withTyped(form: Filled, name: string, options: readonly (readonly [string, string])[]) {
  const typed = form.values.get(name);
  const isKnown = typed === undefined || options.some(([value]) => value === typed);
  return isKnown ? options : [...options, [typed, typed] as const];
}
