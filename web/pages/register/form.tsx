import { factInfos, type Policy } from '../../../policies/index.ts';
import { type Filled, Input, Select } from '../fields.tsx';
import { nameOf, valueInWords } from '../simulator/words.ts';
import { fill, texts } from '../texts.ts';

const { register: said } = texts;

/** What of a product is asked for, by its place in the body of the call. */
export const fields = [
  'model',
  'serial',
  'unit.category',
  'unit.poe',
  'purchase.date',
  'purchase.deliveredOn',
  'purchase.channel',
] as const;

/** What may be left blank: it is asked of a return only where it matters. */
const OPTIONAL = new Set(['unit.poe', 'purchase.deliveredOn']);

/** The form as it is shown. */
export type Shown = Filled & {
  policy: Policy;
  /** What is wrong beside the fields. */
  others: readonly string[];
  /** Today at the vendor's. */
  today: string;
};

/** The form that registers a product. */
export function RegisterForm(form: Shown) {
  const { policy, errors, others } = form;
  return (
    <>
      <h1>{fill(said.titleFor, { vendor: policy.file.name })}</h1>
      <p>{said.intro}</p>
      {errors.size + others.length > 0 && (
        <div class="summary" role="alert">
          <p>{errors.size > 0 ? texts.form.faults : others[0]}</p>
          <ul>
            {[...errors].map(([path, message]) => (
              <li>
                <a href={`#${path}`}>{`${labelOf(path)}: ${message}`}</a>
              </li>
            ))}
            {errors.size > 0 && others.map((other) => <li>{other}</li>)}
          </ul>
        </div>
      )}
      <form method="post" action="/register">
        <input type="hidden" name="vendor" value={policy.vendor} />
        {fields.map((path) => (
          <Field path={path} form={form} />
        ))}
        <button>{said.submit}</button>
      </form>
    </>
  );
}

function Field({ path, form }: { path: string; form: Shown }) {
  const { kind, values } = factInfos.get(path) ?? { kind: 'text', values: [] };
  const field = { form, name: path, label: labelOf(path), required: !OPTIONAL.has(path) };
  if (kind === 'day') return <Input {...field} type="date" max={form.today} />;
  if (kind === 'text') return <Input {...field} />;
  const options = values.map((value) => [String(value), valueInWords(path, value)] as const);
  return <Select {...field} options={options} empty={texts.common.choose} />;
}

function labelOf(path: string): string {
  return path.includes('.') ? nameOf(path) : nameOf(`unit.${path}`);
}
