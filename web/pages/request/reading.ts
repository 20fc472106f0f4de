import type { Fault } from '../../../policies/index.ts';
import { evidenceWantedBy } from '../asking/askable.ts';
import type { FilesOfForm } from '../asking/files.ts';
import { fieldNames, put, valueTyped } from '../asking/reading.ts';
import { questions } from '../asking/words.ts';
import { fill, texts } from '../texts.ts';
import { factsOfUnit, fieldsOf, filesNamed, type Form } from './fields.ts';

/** The body of a request as the form gives it, not parsed yet. */
export type FilledBody = {
  applicant: Record<string, unknown>;
  purchase?: Record<string, unknown>;
  units: Record<string, unknown>[];
};

/**
 * What was typed or handed in by the address, field by field.
 *
 * @param form which it is
 * @param given fields by name
 */
export function typedValues(form: Form, given: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    [...fieldsOf(form).keys()].flatMap((path) => {
      const value = given[path];
      return typeof value === 'string' && value.trim() !== '' ? [[path, value.trim()] as const] : [];
    }),
  );
}

/**
 * The body of the call that a filled form stands for; what is blank is left out.
 *
 * @param form which it is
 * @param values what was typed
 * @param files what came with it
 */
export function bodyOf(form: Form, values: ReadonlyMap<string, string>, files: FilesOfForm): FilledBody {
  const body: FilledBody = { applicant: { address: { lines: [] } }, units: [] };
  for (let at = 0; at < form.units; at += 1) put(body, `units[${at}]`, { unit: {}, claim: {} });
  for (const [name, fact] of fieldsOf(form)) {
    const value = values.get(name);
    if (value !== undefined) put(body, name, valueTyped(fact, value));
  }
  for (let at = 0; at < form.units; at += 1) {
    const named = filesNamed(form, files, at).map(({ id, evidence }) => ({ id, evidence }));
    if (named.length > 0) put(body, `units[${at}].claim.files`, named);
  }
  return body;
}

/**
 * What is said at each field, and what fits none of them.
 *
 * @param form which it is
 * @param values what was typed
 * @param faults as the call names them
 */
export function faultsAtFields(
  form: Form & { files: FilesOfForm },
  values: ReadonlyMap<string, string>,
  faults: readonly Fault[],
) {
  const fields = fieldsOf(form);
  const errors = new Map<string, string>();
  const others: string[] = [];
  for (const { path, message } of faults) {
    const name = fieldFor(path, fields) ?? fileFieldFor(form, path);
    if (name === undefined) others.push(`${path}: ${message}`);
    else if (!errors.has(name)) errors.set(name, saidAt(name, message));
  }
  return { errors, others };

  function saidAt(name: string, message: string): string {
    if (!fields.has(name)) return fill(texts.form.fault, { message });
    if (!values.has(name)) return texts.form.wanted;
    return questions.faults[fields.get(name) ?? ''] ?? fill(texts.form.fault, { message });
  }
}

function fieldFor(path: string, fields: ReadonlyMap<string, string>): string | undefined {
  return [path, `${path}[0]`, `${path}.amount`].find((name) => fields.has(name));
}

function fileFieldFor(form: Form & { files: FilesOfForm }, path: string): string | undefined {
  const [, at, n] = /^units\[(\d+)\]\.claim\.files\[(\d+)\]/.exec(path) ?? [];
  return filesNamed(form, form.files, Number(at))[Number(n)]?.name;
}

/**
 * What a form holds, with one unit taken out and those after it moved up.
 *
 * @param form as it was
 * @param held what was typed, or the files, by field
 * @param removed which of the units goes, counted from 0
 */
export function withoutUnit<Held>(
  form: Form,
  held: ReadonlyMap<string, Held>,
  removed: number,
): Map<string, Held> {
  const facts = factsOfUnit(form).flatMap((fact) => fieldNames(fact, fact));
  const fields = [...facts, ...evidenceWantedBy(form.policy).map((evidence) => `files.${evidence}`)];
  const kept = new Map([...held].filter(([path]) => !path.startsWith('units[')));
  for (let at = 0; at < form.units - 1; at += 1)
    for (const field of fields) {
      const value = held.get(`units[${at < removed ? at : at + 1}].${field}`);
      if (value !== undefined) kept.set(`units[${at}].${field}`, value);
    }
  return kept;
}
