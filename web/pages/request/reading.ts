import { type Fault, factInfos, type Policy } from '../../../policies/index.ts';
import { askedBy } from '../asking/askable.ts';
import { fieldNames, put, valueTyped } from '../asking/reading.ts';
import { questions } from '../asking/words.ts';
import { fill, texts } from '../texts.ts';

/** What is asked of whoever asks, by its place in the body of the call. */
export const applicantFields = [
  'name',
  'company',
  'email',
  'phone',
  'kind',
  'address.lines[0]',
  'address.lines[1]',
  'address.postalCode',
  'address.city',
  'address.region',
  'address.country',
] as const;

/** What of a purchase is told for each unit; the rest is told once for all. */
const OF_EACH_UNIT = new Set(['purchase.unitPrice', 'purchase.manufacturerDeliveredOn']);

/** The body of a request as the form gives it, not parsed yet. */
export type FilledBody = {
  applicant: Record<string, unknown>;
  purchase?: Record<string, unknown>;
  units: Record<string, unknown>[];
};

/** A form with so many units, under a vendor's policy. */
type Form = { policy: Policy; units: number };

/** The facts that the form asks: of the applicant, of the common purchase, of each unit. */
export function factsOf(policy: Policy) {
  const asked = askedBy(policy);
  const inGroups = (...groups: string[]) =>
    asked.filter((path) => groups.includes(factInfos.get(path)?.group ?? ''));
  return {
    applicant: inGroups('applicant'),
    purchase: inGroups('purchase').filter((path) => !OF_EACH_UNIT.has(path)),
    unit: [
      ...inGroups('unit'),
      ...inGroups('purchase').filter((path) => OF_EACH_UNIT.has(path)),
      ...inGroups('claim', 'shipment'),
    ],
  };
}

/** The facts that each unit's part of the form asks; of several units each may have an invoice of its own. */
export function factsOfUnit({ policy, units }: Form): readonly string[] {
  const { purchase, unit } = factsOf(policy);
  return units > 1 && purchase.includes('purchase.date') ? [...unit, 'purchase.date'] : unit;
}

/** The fields of a form by their place in the body of the call, each with the fact it tells. */
function fieldsOf({ policy, units }: Form): ReadonlyMap<string, string> {
  const { applicant, purchase } = factsOf(policy);
  const fields = new Map<string, string>([['vendor', 'vendor']]);
  for (const name of applicantFields) fields.set(`applicant.${name}`, `applicant.${name}`);
  for (const fact of [...applicant, ...purchase])
    for (const name of fieldNames(fact, fact)) fields.set(name, fact);
  for (let at = 0; at < units; at += 1)
    for (const fact of factsOfUnit({ policy, units }))
      for (const name of fieldNames(fact, `units[${at}].${fact}`)) fields.set(name, fact);
  return fields;
}

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
 */
export function bodyOf(form: Form, values: ReadonlyMap<string, string>): FilledBody {
  const body: FilledBody = { applicant: { address: { lines: [] } }, units: [] };
  for (let at = 0; at < form.units; at += 1) put(body, `units[${at}]`, { unit: {}, claim: {} });
  for (const [name, fact] of fieldsOf(form)) {
    const value = values.get(name);
    if (value !== undefined) put(body, name, valueTyped(fact, value));
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
export function faultsAtFields(form: Form, values: ReadonlyMap<string, string>, faults: readonly Fault[]) {
  const fields = fieldsOf(form);
  const errors = new Map<string, string>();
  const others: string[] = [];
  for (const { path, message } of faults) {
    const name = fieldFor(path, fields);
    if (name === undefined) others.push(`${path}: ${message}`);
    else if (!errors.has(name)) errors.set(name, saidAt(name, message));
  }
  return { errors, others };

  function saidAt(name: string, message: string): string {
    if (!values.has(name)) return texts.form.wanted;
    return questions.faults[fields.get(name) ?? ''] ?? fill(texts.form.fault, { message });
  }
}

function fieldFor(path: string, fields: ReadonlyMap<string, string>): string | undefined {
  return [path, `${path}[0]`, `${path}.amount`].find((name) => fields.has(name));
}

/**
 * What was typed, with one unit taken out and those after it moved up.
 *
 * @param form as it was
 * @param values what was typed
 * @param removed which of the units goes, counted from 0
 */
export function withoutUnit(
  form: Form,
  values: ReadonlyMap<string, string>,
  removed: number,
): Map<string, string> {
  const fields = factsOfUnit(form).flatMap((fact) => fieldNames(fact, fact));
  const kept = new Map([...values].filter(([path]) => !path.startsWith('units[')));
  for (let at = 0; at < form.units - 1; at += 1)
    for (const field of fields) {
      const value = values.get(`units[${at < removed ? at : at + 1}].${field}`);
      if (value !== undefined) kept.set(`units[${at}].${field}`, value);
    }
  return kept;
}
