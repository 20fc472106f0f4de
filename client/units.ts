import { type Policy, type PolicyRegistry, rememberedOf, today } from '../policies/index.ts';
import type { GivenRow, Records, ReturnRow, UnitRow } from '../records/index.ts';
import { returnView } from '../workflows/messages/return-view.ts';
import { normalizeSerial } from '../workflows/messages/serial.ts';
import { HomewardError } from './errors.ts';
import { registered, registeredUnitOf } from './registration.ts';
import {
  type RegisteredUnit,
  unitHistory,
  type UnitHistory,
  type UnitRegistration,
  type UnitsFilter,
} from './unit-messages.ts';

/** What can be asked of the memory of units. */
export type UnitCalls = {
  /** Registers a product as of today at the vendor's; registered again, it keeps its first day. */
  registerUnit(registration: UnitRegistration, by: 'support' | 'customer'): Promise<RegisteredUnit>;
  /** What is remembered of the units with a serial number, and their returns; none: nobody knows it. */
  units(filter: UnitsFilter): Promise<UnitHistory[]>;
};

/**
 * The memory of units: registrations, and what became of each.
 *
 * @param records where they are kept
 * @param policies say what a registration earns
 */
export function createUnits(records: Records, policies: PolicyRegistry): UnitCalls {
  return {
    async registerUnit(registration, by) {
      const policy = policyOf(policies, registration.vendor);
      const at = new Date().toISOString();
      const { vendor } = registration;
      const serial = registration.serial.trim();
      const row = await records.units.change(
        { vendor, serial, serialKey: normalizeSerial(serial), at },
        (kept) => registered(kept, registration, by, today(policy, at)),
      );
      return registeredUnitOf(row, policy, today(policy, at));
    },

    async units({ serial, vendor }) {
      const serialKey = normalizeSerial(serial);
      const [rows, returns] = await Promise.all([
        records.units.bySerial(serialKey, vendor),
        records.returns.bySerial(serialKey, vendor),
      ]);
      const vendors = new Set([...rows, ...returns].map((row) => row.vendor));
      return Promise.all(
        [...vendors].toSorted().map(async (of) =>
          historyOf({
            row: rows.find((row) => row.vendor === of),
            returns: returns.filter((row) => row.vendor === of),
            given: await records.units.given(of, serialKey),
          }),
        ),
      );
    },
  };
}

function policyOf(policies: PolicyRegistry, vendor: string): Policy {
  const policy = policies.current(vendor);
  if (policy) return policy;
  const message = `is none of ${policies.vendors().join(', ')}`;
  throw new HomewardError('invalid', `there is no vendor ${vendor}`, {
    faults: [{ path: 'vendor', message }],
  });
}

function historyOf(kept: {
  row: UnitRow | undefined;
  returns: readonly ReturnRow[];
  given: readonly GivenRow[];
}): UnitHistory {
  const { row, given } = kept;
  const returns = kept.returns.flatMap(({ view }) => (view === null ? [] : [returnView.parse(view)]));
  const { purchase, unit } = row ? rememberedOf(row) : { purchase: {}, unit: {} };
  const known = row ?? kept.returns.at(-1);
  return unitHistory.parse({
    vendor: known?.vendor,
    serial: known?.serial,
    model: known?.model ?? undefined,
    registeredBy: row?.registeredBy ?? undefined,
    purchase,
    unit,
    replaces: row?.replaces ?? undefined,
    replacedBy: row?.replacedBy ?? undefined,
    given: given.map((one) => ({ ...one, serial: one.serial ?? undefined })),
    returns,
  });
}
