import type { Fault } from '../../../../policies/index.ts';
import type { FilesOfForm } from '../../asking/files.ts';
import type { Filled } from '../../fields.tsx';
import { fill, texts } from '../../texts.ts';
import { desk } from '../words.ts';
import { CURRENCY, type Field, type Form, nameOf, namesOf, placesOf } from './field.ts';

/** A form with what was typed into it, what is wrong, and its own id. */
export type FilledForm = Filled & {
  /** Sent twice under it, the form counts once. */
  key: string;
  files: FilesOfForm;
  /** It was sent before: what is blank was left blank. */
  isSent: boolean;
  /** What is wrong at no field. */
  others: readonly string[];
};

/** A form that nothing was typed into. */
export function blankForm(key: string): FilledForm {
  return { key, values: new Map(), errors: new Map(), files: new Map(), isSent: false, others: [] };
}

/**
 * What was typed, by the names of the fields.
 *
 * @param form which it is
 * @param given the fields as they were sent
 */
export function typedIn(form: Form, given: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    namesOf(form).flatMap((name) => {
      const value = given[name];
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [];
    }),
  );
}

/**
 * The body of the call that a filled form stands for, not parsed yet; what is blank is left out.
 *
 * @param form which it is
 * @param filled what was typed, and the files that came with it
 */
export function bodyOf(form: Form, { values, files }: Pick<FilledForm, 'values' | 'files'>): unknown {
  const body = {};
  for (const { field, name, path } of placesOf(form, values)) {
    const value =
      field.kind === 'photos'
        ? files.get(name)
        : valueOf(field, values.get(name), values.get(nameOf(form, CURRENCY)));
    if (value !== undefined) put(body, path, value);
  }
  return body;
}

/** What fits none of the values a field can have stays as it was typed, and the call says what is wrong. */
function valueOf({ kind }: Field, typed: string | undefined, currency: string | undefined): unknown {
  if (typed === undefined) return undefined;
  if (kind === 'money') return { amount: typed, currency };
  if (kind === 'tick') return typed === 'yes';
  if (kind === 'number') return /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
  if (kind === 'yes-no' && (typed === 'true' || typed === 'false')) return typed === 'true';
  return typed.replaceAll('\r\n', '\n');
}

type Held = Record<string, unknown> | unknown[];

function put(target: Held, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  let at: Held = target;
  for (const [index, key] of keys.entries()) {
    const next = keys[index + 1];
    const known: unknown = Reflect.get(at, key);
    if (next === undefined) Reflect.set(at, key, value);
    else if (isHeld(known)) at = known;
    else {
      const made: Held = /^\d+$/.test(next) ? [] : {};
      Reflect.set(at, key, made);
      at = made;
    }
  }
}

function isHeld(value: unknown): value is Held {
  return typeof value === 'object' && value !== null;
}

/**
 * What is said at each field, and what fits none of them.
 *
 * @param form which it is
 * @param values what was typed
 * @param faults as the call names them
 */
export function saidAtFields(
  form: Form,
  values: ReadonlyMap<string, string>,
  faults: readonly Fault[],
): Pick<FilledForm, 'errors' | 'others'> {
  const errors = new Map<string, string>();
  const others: string[] = [];
  for (const { path, message } of faults) {
    const name = nameAt(form, values, path);
    if (name === undefined) others.push(path === '' ? message : fill(desk.common.fault, { path, message }));
    else if (!errors.has(name))
      errors.set(name, values.has(name) ? fill(texts.form.fault, { message }) : texts.form.wanted);
  }
  return { errors, others };
}

/** The field that a fault is told at; that of a whole group stands at its first field. */
function nameAt(form: Form, values: ReadonlyMap<string, string>, path: string): string | undefined {
  if (form.currency && /(^|\.)currency$/.test(path)) return nameOf(form, CURRENCY);
  const places = placesOf(form, values);
  const own = places.find((place) => isIn(path, place.path));
  if (own) return own.name;
  const rows = form.parts.find((part) => 'rows' in part && part.rows === path);
  return rows ? namesOf({ ...form, parts: [rows] })[0] : undefined;
}

function isIn(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
