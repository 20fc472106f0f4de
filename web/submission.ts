import { type MoreInformation, newRequest, type NewRequest, normalizeSerial } from '../client/messages.ts';
import {
  type Fault,
  faultsOf,
  parseFacts,
  type Policy,
  type PolicyRegistry,
  today,
} from '../policies/index.ts';

/**
 * Parses a request for returns and judges its facts as the vendor's policy will: every fault is named at once.
 *
 * @param policies the vendors there are
 * @param input what was handed in
 * @param now the present instant; days after the vendor's today are faults
 */
export function parseSubmission(
  policies: PolicyRegistry,
  input: unknown,
  now: Date,
): { submission: NewRequest; faults?: never } | { submission?: never; faults: Fault[] } {
  const parsed = newRequest.safeParse(input, { reportInput: true });
  const faults = parsed.success ? [] : faultsOf(parsed.error);
  const told = new Set(faults.map(({ path }) => path));
  for (const fault of [
    ...vendorFaults(policies, input),
    ...factFaults(policies, input, now),
    ...twice(input),
  ]) {
    if (told.has(fault.path)) continue;
    told.add(fault.path);
    faults.push(fault);
  }
  return parsed.success && faults.length === 0 ? { submission: parsed.data } : { faults };
}

/**
 * What is wrong with the facts a customer adds to a request: days after the vendor's today.
 *
 * @param vendor whose request it is
 * @param information as parsed
 * @param now the present instant
 */
export function informationFaults(
  policies: PolicyRegistry,
  vendor: string,
  information: MoreInformation,
  now: Date,
): Fault[] {
  const policy = policies.current(vendor);
  return policy ? unitFaults(policy, information.units, undefined, now) : [];
}

/** What is wrong with a vendor that is not known here. */
export function unknownVendor(policies: PolicyRegistry): Fault {
  return { path: 'vendor', message: `is not known here; there is ${policies.vendors().join(', ')}` };
}

function vendorFaults(policies: PolicyRegistry, input: unknown): Fault[] {
  const vendor = at(input, 'vendor');
  if (typeof vendor !== 'string' || policies.current(vendor)) return [];
  return [unknownVendor(policies)];
}

function factFaults(policies: PolicyRegistry, input: unknown, now: Date): Fault[] {
  const vendor = at(input, 'vendor');
  const policy = typeof vendor === 'string' ? policies.current(vendor) : undefined;
  if (!policy) return [];
  const common = at(input, 'purchase');
  return unitFaults(policy, listAt(input, 'units'), common, now);
}

function unitFaults(policy: Policy, units: readonly unknown[], common: unknown, now: Date): Fault[] {
  const asOf = today(policy, now.toISOString());
  return units.flatMap((unit, index) => {
    const own = at(unit, 'purchase');
    const { faults = [] } = parseFacts(
      {
        purchase: { ...record(common), ...record(own) },
        unit: record(at(unit, 'unit')),
        claim: withoutFiles(record(at(unit, 'claim'))),
        shipment: record(at(unit, 'shipment')),
      },
      asOf,
    );
    return faults.map(({ path, message }) => {
      const [group, name] = path.split('.');
      const isCommon = group === 'purchase' && name !== undefined && !(name in record(own));
      const said = message.replace('asOf', `today, ${asOf}`);
      return { path: isCommon ? path : `units[${index}].${path}`, message: said };
    });
  });
}

/** Files are no facts; what they are evidence of is told from them. */
function withoutFiles(claim: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claim).filter(([name]) => name !== 'files'));
}

function twice(input: unknown): Fault[] {
  const first = new Map<string, number>();
  return listAt(input, 'units').flatMap((unit, index) => {
    const serial = at(at(unit, 'unit'), 'serial');
    if (typeof serial !== 'string') return [];
    const earlier = first.get(normalizeSerial(serial));
    if (earlier === undefined) {
      first.set(normalizeSerial(serial), index);
      return [];
    }
    return [{ path: `units[${index}].unit.serial`, message: `is the same as units[${earlier}].unit.serial` }];
  });
}

function at(value: unknown, key: string): unknown {
  const found = record(value);
  return Object.hasOwn(found, key) ? found[key] : undefined;
}

function listAt(value: unknown, key: string): unknown[] {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}

/** A group of what was handed in, by its names; empty where it is none. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
