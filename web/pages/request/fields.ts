import { factInfos, type Policy } from '../../../policies/index.ts';
import { askedBy, evidenceWantedBy } from '../asking/askable.ts';
import type { FilesOfForm } from '../asking/files.ts';
import { fieldNames } from '../asking/reading.ts';

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

/** A form with so many units, under a vendor's policy. */
export type Form = { policy: Policy; units: number };

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
export function fieldsOf({ policy, units }: Form): ReadonlyMap<string, string> {
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

/** The fields of a form that hold files, each with the unit and the evidence it is for. */
export function fileFields({ policy, units }: Form): ReadonlyMap<string, { at: number; evidence: string }> {
  const wanted = evidenceWantedBy(policy);
  return new Map(
    Array.from({ length: units }, (_, at) => at).flatMap((at) =>
      wanted.map((evidence) => [`units[${at}].files.${evidence}`, { at, evidence }] as const),
    ),
  );
}

/** The files of a unit in the order its claim names them. */
export function filesNamed(form: Form, files: FilesOfForm, unit: number) {
  return [...fileFields(form)]
    .filter(([, { at }]) => at === unit)
    .flatMap(([name, { evidence }]) => (files.get(name) ?? []).map((id) => ({ name, id, evidence })));
}
