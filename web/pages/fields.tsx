import type { Child } from 'hono/jsx';
import { texts } from './texts.ts';

/** What a form knows of its fields: what was typed, and what is wrong with it. */
export type Filled = {
  values: ReadonlyMap<string, string>;
  errors: ReadonlyMap<string, string>;
  /** Every field may stay blank, so that none of them says it. */
  isAllOptional?: boolean;
};

type FieldProps = {
  form: Filled;
  /** The field's path in the body of the call, such as `units[0].unit.serial`. */
  name: string;
  label: string;
  hint?: string | undefined;
  required?: boolean | undefined;
};

/** A field of one line. */
export function Input(
  props: FieldProps & {
    type?: 'text' | 'email' | 'tel' | 'date' | 'password';
    max?: string | undefined;
    autocomplete?: string;
    autofocus?: boolean;
  },
) {
  const { form, name, type = 'text', max, autocomplete, autofocus, required } = props;
  return (
    <Labelled {...props}>
      <input
        {...described(props)}
        type={type}
        value={form.values.get(name) ?? ''}
        max={max}
        maxlength={type === 'date' ? undefined : 300}
        autocomplete={autocomplete}
        autofocus={autofocus}
        required={required}
      />
    </Labelled>
  );
}

/** A field for files; those that are there already stay beside it. */
export function FileInput(
  props: FieldProps & {
    accept: string;
    /** The ids of files that were taken before. */
    kept: readonly string[];
    /** Says how many those are. */
    keptText: string;
  },
) {
  const { name, accept, kept, keptText } = props;
  return (
    <Labelled {...props}>
      {kept.length > 0 && <p>{keptText}</p>}
      {kept.map((id) => (
        <input type="hidden" name={name} value={id} />
      ))}
      <input {...described(props)} type="file" multiple accept={accept} />
    </Labelled>
  );
}

/** A field of several lines. */
export function TextArea(props: FieldProps) {
  return (
    <Labelled {...props}>
      <textarea {...described(props)} rows={4} maxlength={4000} required={props.required}>
        {props.form.values.get(props.name) ?? ''}
      </textarea>
    </Labelled>
  );
}

/** A choice of one among several. */
export function Select(
  props: FieldProps & {
    options: readonly (readonly [value: string, label: string])[];
    /** What the empty choice says; none: there is no empty choice. */
    empty?: string;
    autocomplete?: string;
  },
) {
  const { form, name, options, empty, autocomplete, required } = props;
  const chosen = form.values.get(name) ?? '';
  return (
    <Labelled {...props}>
      <select {...described(props)} autocomplete={autocomplete} required={required}>
        {empty !== undefined && (
          <option value="" selected={chosen === ''}>
            {empty}
          </option>
        )}
        {options.map(([value, label]) => (
          <option value={value} selected={chosen === value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A tick; ticked means yes. */
export function Tick({ form, name, label }: FieldProps) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value="yes" checked={form.values.get(name) === 'yes'} />
      <span>{label}</span>
    </label>
  );
}

function Labelled({ form, name, label, hint, required, children }: FieldProps & { children?: Child }) {
  const error = form.errors.get(name);
  return (
    <div class={error === undefined ? 'field' : 'field faulty'}>
      <label for={name}>
        {label} {!required && !form.isAllOptional && <small>({texts.form.optional})</small>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

function described({ form, name, hint }: FieldProps) {
  const isFaulty = form.errors.has(name);
  const ids = [hint !== undefined && `${name}-hint`, isFaulty && `${name}-error`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    ...(ids !== '' && { 'aria-describedby': ids }),
    ...(isFaulty && { 'aria-invalid': true }),
  } as const;
}
