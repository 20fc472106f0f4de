import type { RequestedUnitView } from '../../../client/messages.ts';
import { evidences, type Fault } from '../../../policies/index.ts';
import { askable } from '../asking/askable.ts';
import type { FilesOfForm } from '../asking/files.ts';
import { fieldNames, put, valueTyped } from '../asking/reading.ts';
import { questions } from '../asking/words.ts';
import { fill, texts } from '../texts.ts';

/** What a customer says in his own words, whatever else is wanted. */
const MORE = 'claim.description';

/** The facts that are wanted of a unit; there is always a place for more words. */
export function factsWanted({ decision }: RequestedUnitView): readonly string[] {
  const wanted = new Set([...decision.missing, MORE]);
  return askable.filter((path) => wanted.has(path) && !path.startsWith('applicant.'));
}

/** The evidence that is wanted of a unit; there is always a place for photos. */
export function evidenceWanted({ decision }: RequestedUnitView): readonly string[] {
  const wanted = evidences.filter((evidence) => decision.missing.includes(evidence));
  return wanted.length === 0 ? ['photo'] : wanted;
}

/** The name of a unit's field: for a fact, or for files of evidence. */
export function fieldOf({ serial }: RequestedUnitView, what: string): string {
  return `${serial}:${what}`;
}

/** The fields that hold files. */
export function fileFieldsOf(units: readonly RequestedUnitView[]): string[] {
  return units.flatMap((unit) => evidenceWanted(unit).map((evidence) => fieldOf(unit, `files.${evidence}`)));
}

/** What was typed, field by field. */
export function typedOf(
  units: readonly RequestedUnitView[],
  given: Readonly<Record<string, unknown>>,
): Map<string, string> {
  return new Map(
    units
      .flatMap((unit) => factsWanted(unit).flatMap((fact) => fieldNames(fact, fieldOf(unit, fact))))
      .flatMap((name) => {
        const value = given[name];
        return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [];
      }),
  );
}

/**
 * The body of the information call that the filled form stands for; units of which nothing was told are left out.
 *
 * @param units those that wait for information
 * @param values what was typed
 * @param files what came with it
 */
export function informationOf(
  units: readonly RequestedUnitView[],
  values: ReadonlyMap<string, string>,
  files: FilesOfForm,
): { units: Record<string, unknown>[] } {
  const told = units.map((unit) => {
    const body: Record<string, unknown> = { serial: unit.serial };
    for (const fact of factsWanted(unit))
      for (const [n, name] of fieldNames(fact, fieldOf(unit, fact)).entries()) {
        const value = values.get(name);
        if (value !== undefined) put(body, fieldNames(fact, fact)[n] ?? fact, valueTyped(fact, value));
      }
    const named = filesNamed(unit, files).map(({ id, evidence }) => ({ id, evidence }));
    if (named.length > 0) put(body, 'claim.files', named);
    return body;
  });
  return { units: told.filter((body) => Object.keys(body).length > 1) };
}

/**
 * What is said at each field; what fits none stands at the words the customer may add.
 *
 * @param wanting the units that wait for information
 * @param told the body of the call, whose paths the faults have
 * @param files what came with it
 * @param faults as the call names them
 */
export function errorsOf(
  wanting: readonly RequestedUnitView[],
  told: { units: readonly Record<string, unknown>[] },
  files: FilesOfForm,
  faults: readonly Fault[],
): Map<string, string> {
  const errors = new Map<string, string>();
  for (const { path, message } of faults) {
    const [, at = '0', fact = ''] = /^units\[(\d+)\]\.(.*)$/.exec(path) ?? [];
    const unit = wanting.find(({ serial }) => serial === told.units[Number(at)]?.['serial']) ?? wanting[0];
    if (!unit) continue;
    const n = Number(/^claim\.files\[(\d+)\]/.exec(fact)?.[1]);
    const name = filesNamed(unit, files)[n]?.name ?? placeOf(unit, fact);
    errors.set(name, questions.faults[fact] ?? fill(texts.form.fault, { message }));
  }
  return errors;
}

function placeOf(unit: RequestedUnitView, fact: string): string {
  const fields = new Set(factsWanted(unit).flatMap((one) => fieldNames(one, one)));
  return fieldOf(unit, [fact, `${fact}.amount`].find((name) => fields.has(name)) ?? MORE);
}

function filesNamed(unit: RequestedUnitView, files: FilesOfForm) {
  return evidenceWanted(unit).flatMap((evidence) => {
    const name = fieldOf(unit, `files.${evidence}`);
    return (files.get(name) ?? []).map((id) => ({ name, id, evidence }));
  });
}
