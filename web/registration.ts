import { statedBySupport, unitRegistration, type UnitRegistration } from '../client/messages.ts';
import { type Fault, faultsOf, parseFacts, type PolicyRegistry, today } from '../policies/index.ts';
import { record, unknownVendor } from './submission.ts';

/**
 * Parses the registration of a product; every fault is named at once.
 *
 * @param policies the vendors there are
 * @param input what was handed in
 * @param by who registers it: some things of a unit are for support to state
 * @param now the present instant; days after the vendor's today are faults
 */
export function parseRegistration(
  policies: PolicyRegistry,
  input: unknown,
  by: 'support' | 'customer',
  now: Date,
): { registration: UnitRegistration; faults?: never } | { registration?: never; faults: Fault[] } {
  const parsed = unitRegistration.safeParse(input, { reportInput: true });
  const faults = parsed.success ? [] : faultsOf(parsed.error);
  const told = new Set(faults.map(({ path }) => path));
  const further = [
    ...vendorFaults(policies, input, now),
    ...(by === 'customer' ? statedFaults(record(record(input)['unit'])) : []),
  ];
  faults.push(...further.filter(({ path }) => !told.has(path)));
  return parsed.success && faults.length === 0 ? { registration: parsed.data } : { faults };
}

function vendorFaults(policies: PolicyRegistry, input: unknown, now: Date): Fault[] {
  const { vendor, purchase, unit } = record(input);
  if (typeof vendor !== 'string') return [];
  const policy = policies.current(vendor);
  if (!policy) return [unknownVendor(policies)];
  const asOf = today(policy, now.toISOString());
  const { faults = [] } = parseFacts({ purchase: record(purchase), unit: record(unit) }, asOf);
  return faults.map(({ path, message }) => ({ path, message: message.replace('asOf', `today, ${asOf}`) }));
}

function statedFaults(unit: Record<string, unknown>): Fault[] {
  return statedBySupport
    .filter((name) => Object.hasOwn(unit, name))
    .map((name) => ({ path: `unit.${name}`, message: 'is for support to state; leave it out' }));
}
