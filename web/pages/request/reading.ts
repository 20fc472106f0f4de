import type { Fault } from '../../../policies/index.ts';
import { fill, texts } from '../texts.ts';

/** The fields of the form that are not a unit's, by their path in the body of the call. */
const common = [
  'vendor',
  'applicant.name',
  'applicant.company',
  'applicant.email',
  'applicant.phone',
  'applicant.kind',
  'applicant.address.lines[0]',
  'applicant.address.lines[1]',
  'applicant.address.postalCode',
  'applicant.address.city',
  'applicant.address.region',
  'applicant.address.country',
  'purchase.date',
  'purchase.proof',
  'purchase.seller',
];

const ofUnit = [
  'unit.model',
  'unit.serial',
  'unit.category',
  'claim.reason',
  'claim.wants',
  'claim.description',
  'purchase.date',
];

/** The body of a request as the form gives it, not parsed yet. */
export type FilledBody = { units: unknown[] };

/** The fields of a form with so many units. */
export function fieldPaths(units: number): string[] {
  return [
    ...common,
    ...Array.from({ length: units }, (_, at) => ofUnit.map((path) => `units[${at}].${path}`)).flat(),
  ];
}

/**
 * What was typed or handed in by the address, field by field.
 *
 * @param given fields by name
 * @param units how many units the form has
 */
export function typedValues(given: Readonly<Record<string, unknown>>, units: number): Map<string, string> {
  return new Map(
    fieldPaths(units).flatMap((path) => {
      const value = given[path];
      return typeof value === 'string' && value.trim() !== '' ? [[path, value.trim()] as const] : [];
    }),
  );
}

/**
 * The body of the call that a filled form stands for; what is blank is left out.
 *
 * @param values what was typed
 * @param units how many units the form has
 */
export function bodyOf(values: ReadonlyMap<string, string>, units: number): FilledBody {
  const body = { applicant: { address: { lines: [] } }, units: [] };
  for (let at = 0; at < units; at += 1) put(body, `units[${at}]`, { unit: {}, claim: {} });
  for (const path of fieldPaths(units)) {
    const value = values.get(path);
    if (value !== undefined)
      put(body, path, path.endsWith('.proof') ? value === 'yes' : value.replaceAll('\r\n', '\n'));
  }
  return body;
}

/**
 * What is said at each field, and what fits none of them.
 *
 * @param faults as the call names them
 * @param values what was typed
 * @param units how many units the form has
 */
export function faultsAtFields(faults: readonly Fault[], values: ReadonlyMap<string, string>, units: number) {
  const fields = new Set(fieldPaths(units));
  const errors = new Map<string, string>();
  const others: string[] = [];
  for (const { path, message } of faults) {
    const field = path === 'applicant.address.lines' ? 'applicant.address.lines[0]' : path;
    if (!fields.has(field)) others.push(`${path}: ${message}`);
    else if (!errors.has(field))
      errors.set(field, values.has(field) ? fill(texts.form.fault, { message }) : texts.form.wanted);
  }
  return { errors, others };
}

/**
 * What was typed, with one unit taken out and those after it moved up.
 *
 * @param values what was typed
 * @param units how many units the form had
 * @param removed which of them goes, counted from 0
 */
export function withoutUnit(
  values: ReadonlyMap<string, string>,
  units: number,
  removed: number,
): Map<string, string> {
  const kept = new Map([...values].filter(([path]) => !path.startsWith('units[')));
  for (let at = 0; at < units - 1; at += 1)
    for (const path of ofUnit) {
      const value = values.get(`units[${at < removed ? at : at + 1}].${path}`);
      if (value !== undefined) kept.set(`units[${at}].${path}`, value);
    }
  return kept;
}

function put(target: object, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  let at = target as Record<string, unknown>;
  for (const [index, key] of keys.entries()) {
    if (index === keys.length - 1) at[key] = value;
    else at = (at[key] ??= {}) as Record<string, unknown>;
  }
}
