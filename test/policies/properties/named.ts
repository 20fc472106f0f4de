import { Temporal } from 'temporal-polyfill';
import { type FactInfo, factInfos, factsSchema, type Policy } from '../../../policies/index.ts';

/** What a policy file tells apart, as far as facts can be built of it. */
export interface Named {
  /** Values that its conditions name, by the path of the fact. */
  values: ReadonlyMap<string, readonly unknown[]>;
  /** Lengths of its periods, and of one period after another. */
  lengths: readonly Temporal.Duration[];
  /** Facts that stand in for another where that one is not given: the first of several that a period starts on. */
  standIns: ReadonlySet<string>;
}

/**
 * Reads what a policy file names off its data, whatever its sections are.
 *
 * @param policy the policy
 */
export function namedIn({ file }: Policy): Named {
  const values = new Map<string, unknown[]>();
  const note = (path: string, value: unknown) => values.set(path, [...(values.get(path) ?? []), value]);
  const lengths: Temporal.Duration[] = [];
  const standIns = new Set<string>();
  walk(file, (key, value) => {
    const info = factInfos.get(key);
    if (info) for (const named of valuesIn(value)) if (isValueOf(info, named)) note(key, named);
    if (key === 'from' && Array.isArray(value)) for (const path of value.slice(0, -1)) standIns.add(path);
  });
  walk(file.periods, (_, value) => {
    const { years, months, days } = Object(value);
    if (years || months || days)
      lengths.push(Temporal.Duration.from({ years: years ?? 0, months: months ?? 0, days: days ?? 0 }));
  });
  for (const families of Object.values(file.models))
    for (const [family, sizes] of Object.entries(families))
      for (const size of sizes) note('unit.model', `${family} ${size}`);
  for (const { platform, sellers } of file.resellers?.rows ?? []) {
    note('purchase.platform', platform);
    for (const seller of sellers) note('purchase.seller', seller);
  }
  return { values, lengths: [...lengths, ...followed(lengths)], standIns };
}

function walk(value: unknown, look: (key: string, value: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    look(key, inner);
    walk(inner, look);
  }
}

/** What a test of a fact holds, as a whole and in its parts. */
function valuesIn(test: unknown): unknown[] {
  return typeof test === 'object' && test !== null
    ? [test, ...Object.values(test).flatMap(valuesIn)]
    : [test];
}

function isValueOf({ group, name }: FactInfo, value: unknown): boolean {
  return factsSchema.safeParse({ [group]: { [name]: value } }).success;
}

function followed(lengths: readonly Temporal.Duration[]): Temporal.Duration[] {
  return lengths.flatMap((one) =>
    lengths.map((other) =>
      Temporal.Duration.from({
        years: one.years + other.years,
        months: one.months + other.months,
        days: one.days + other.days,
      }),
    ),
  );
}
