import {
  assess,
  isSameModel,
  type KnownFacts,
  lastingFacts,
  type Policy,
  rememberedOf,
  withRemembered,
} from '../policies/index.ts';
import type { UnitChange, UnitRow } from '../records/index.ts';
import { HomewardError } from './errors.ts';
import type { RegisteredUnit, UnitRegistration } from './unit-messages.ts';

/**
 * What is remembered of a unit once it is registered. The first word on it stays, unless support puts it right; the
 * first day of its registration stays anyhow.
 *
 * @param kept what is remembered so far
 * @param registration as parsed
 * @param by who registers it
 * @param day today at the vendor's
 * @throws {HomewardError} `invalid`, where the unit is known as another model
 */
export function registered(
  kept: UnitRow,
  { model, purchase = {}, unit = {} }: UnitRegistration,
  by: 'support' | 'customer',
  day: string,
): UnitChange {
  const isCorrecting = by === 'support' && kept.registeredBy === 'customer';
  if (kept.model !== null && !isSameModel(kept.model, model) && !isCorrecting)
    throw otherModel(kept.serial, by === 'support' ? kept.model : 'another model');
  const known = rememberedOf(kept);
  const facts = lastingFacts(unit);
  const told = unit.registeredOn ?? day;
  const registration = {
    registeredOn: kept.registeredOn !== null && kept.registeredOn < told ? kept.registeredOn : told,
    registeredBy: kept.registeredBy ?? by,
  };
  if (by === 'customer')
    return {
      ...registration,
      model: kept.model ?? model,
      purchase: known.isReplacement ? known.purchase : { ...purchase, ...known.purchase },
      facts: { ...facts, ...lastingFacts(known.unit) },
    };
  return {
    ...registration,
    registeredBy: by,
    model,
    purchase: { ...known.purchase, ...purchase },
    facts: { ...lastingFacts(known.unit), ...facts },
    notForResale: unit.notForResale ?? kept.notForResale,
    extendedReplacements: unit.extendedReplacements ?? kept.extendedReplacements,
    exchanged: unit.exchanged ?? kept.exchanged,
  };
}

function otherModel(serial: string, known: string): HomewardError {
  const message = `is not the model under which ${serial} is known here (${known}); compare the label of the unit, or ask support`;
  return new HomewardError('invalid', `the model ${message}`, { faults: [{ path: 'model', message }] });
}

/**
 * What the policy grants a registered unit, and in which sentences it says so of the time it gains.
 *
 * @param row the unit
 * @param asOf today at the vendor's
 */
export function registeredUnitOf(row: UnitRow, policy: Policy, asOf: string): RegisteredUnit {
  const facts = withRemembered<KnownFacts>({}, rememberedOf(row));
  const { warranty, deadlines, reasons } = assess(policy, { ...facts, asOf });
  const gained = warranty?.extendedEndsOn;
  return {
    vendor: row.vendor,
    serial: row.serial,
    model: row.model ?? '',
    registeredOn: row.registeredOn ?? asOf,
    warranty,
    deadlines,
    reasons: reasons.filter(({ says }) => gained !== undefined && says.includes(gained)),
  };
}
