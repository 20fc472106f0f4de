import { currencyDigits } from '../../../../policies/contract/codes.ts';
import { FileInput, Input, Select, TextArea, Tick } from '../../fields.tsx';
import { fill } from '../../texts.ts';
import { desk } from '../words.ts';
import { CURRENCY, type Field, type Form, nameInRow, nameOf, type Rows } from './field.ts';
import type { FilledForm } from './reading.ts';

const { common, fields: words } = desk;

const currencies = [...currencyDigits.keys()].toSorted().map((code) => [code, code] as const);

const yesOrNo = [
  ['true', common.yes],
  ['false', common.no],
] as const;

/** A form of the desk: it makes one call about what its page shows. */
export function FormCard({
  form,
  filled,
  action,
  isOpen,
}: {
  form: Form;
  filled: FilledForm;
  action: string;
  isOpen: boolean;
}) {
  const hasFiles = form.parts.some((part) => !('rows' in part) && part.kind === 'photos');
  return (
    <details open={isOpen} id={form.call}>
      <summary>{form.title}</summary>
      <form method="post" action={action} enctype={hasFiles ? 'multipart/form-data' : undefined}>
        <input type="hidden" name="key" value={filled.key} />
        <Faults filled={filled} />
        {form.parts.map((part) =>
          'rows' in part ? (
            <RowFields form={form} rows={part} filled={{ ...filled, isAllOptional: true }} />
          ) : (
            <FieldOf field={part} name={nameOf(form, part.path)} filled={filled} />
          ),
        )}
        {form.currency && (
          <FieldOf
            name={nameOf(form, CURRENCY)}
            field={{
              path: CURRENCY,
              kind: 'choice',
              label: words.currency,
              required: true,
              options: currencies,
              ...form.currency,
            }}
            filled={filled}
          />
        )}
        <button>{form.submit}</button>
      </form>
    </details>
  );
}

function Faults({ filled: { errors, others } }: { filled: FilledForm }) {
  if (errors.size === 0 && others.length === 0) return null;
  return (
    <div class="summary" role="alert">
      <p>{common.faults}</p>
      {others.length > 0 && (
        <ul>
          {others.map((other) => (
            <li>{other}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RowFields({ form, rows, filled }: { form: Form; rows: Rows; filled: FilledForm }) {
  return (
    <>
      {rows.each.map(({ title, fields }, at) =>
        fields.length === 0 ? null : (
          <fieldset class="row">
            <legend>{title}</legend>
            {fields.map((field) => (
              <FieldOf field={field} name={nameInRow(form, rows, at, field)} filled={filled} />
            ))}
          </fieldset>
        ),
      )}
    </>
  );
}

function FieldOf({ field, name, filled }: { field: Field; name: string; filled: FilledForm }) {
  const { label, hint, required } = field;
  const shown = { form: withInitial(filled, name, field.initial), name, label, hint, required };
  switch (field.kind) {
    case 'hidden':
      return <input type="hidden" name={name} value={field.initial} />;
    case 'text':
      return <TextArea {...shown} />;
    case 'tick':
      return <Tick {...shown} />;
    case 'yes-no':
      return <Select {...shown} empty={common.unknown} options={yesOrNo} />;
    case 'choice':
      return field.initial === undefined ? (
        <Select {...shown} empty={common.choose} options={field.options} />
      ) : (
        <Select {...shown} options={field.options} required />
      );
    case 'photos': {
      const kept = filled.files.get(name) ?? [];
      const keptText = fill(common.kept, { n: kept.length });
      return <FileInput {...shown} accept="image/*" kept={kept} keptText={keptText} />;
    }
    default:
      return <Input {...shown} autocomplete="off" />;
  }
}

function withInitial(filled: FilledForm, name: string, initial: string | undefined): FilledForm {
  if (initial === undefined || filled.isSent || filled.values.has(name)) return filled;
  return { ...filled, values: new Map([...filled.values, [name, initial]]) };
}
