import type { Stage } from '../contract/decision.ts';
import { factInfos, type FactValue, verdictPaths } from '../contract/paths.ts';
import type { Condition, PeriodName } from '../format/conditions.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import { compileCondition, type Holds, valuesOf } from './conditions.ts';

/** A row of a decision table with its condition compiled. */
export type Row<Entry> = Entry & { holds: Holds; facts: readonly string[] };

type Tables = Pick<
  PolicyFile,
  'coverage' | 'remedies' | 'unavailable' | 'barred' | 'charges' | 'fees' | 'returnTo'
>;

/** A policy file made ready to decide: its tables compiled, its periods by the fact they start on. */
export type Model = { [Name in keyof Tables]: Row<Tables[Name][number]>[] } & {
  file: PolicyFile;
  checks: Record<Stage, Row<PolicyFile['checks'][Stage][number]>[]>;
  inbound: Row<PolicyFile['freight']['inbound'][number]>[];
  outbound: Row<PolicyFile['freight']['outbound'][number]>[];
  /** For each fact that can be tried out, one value of every kind the tables tell apart. */
  values: ReadonlyMap<string, readonly FactValue[]>;
  starts: ReadonlyMap<string, readonly PeriodName[]>;
};

/**
 * Compiles a policy file.
 *
 * @param file a file that was found to hold together
 */
export function compile(file: PolicyFile): Model {
  return {
    file,
    checks: {
      request: rows(file.checks.request),
      receipt: rows(file.checks.receipt),
      inspection: rows(file.checks.inspection),
    },
    coverage: rows(file.coverage),
    remedies: rows(file.remedies),
    unavailable: rows(file.unavailable),
    barred: rows(file.barred),
    inbound: rows(file.freight.inbound),
    outbound: rows(file.freight.outbound),
    charges: rows(file.charges),
    fees: rows(file.fees),
    returnTo: rows(file.returnTo),
    values: valuesOfFacts(file),
    starts: startsOf(file),
  };
}

function rows<Entry extends { when?: Condition | undefined }>(entries: readonly Entry[]): Row<Entry>[] {
  return entries.map((entry) => ({
    ...entry,
    holds: compileCondition(entry.when),
    facts: Object.keys(entry.when ?? {}).filter((name) => factInfos.has(name)),
  }));
}

const VERDICTS = new Set(Object.values(verdictPaths));

function valuesOfFacts(file: PolicyFile): Map<string, readonly FactValue[]> {
  const named = new Map<string, Set<FactValue>>();
  const note = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'when') noteCondition(named, inner as Condition);
      else note(inner);
    }
  };
  note(file);
  return new Map(
    [...factInfos].map(([path, info]) => {
      if (VERDICTS.has(path)) return [path, info.values];
      const told = named.get(path) ?? new Set();
      const other = info.values.find((value) => !told.has(value));
      return [path, other === undefined ? [...told] : [...told, other]];
    }),
  );
}

function noteCondition(named: Map<string, Set<FactValue>>, condition: Condition): void {
  for (const [name, test] of Object.entries(condition)) {
    const told = named.get(name) ?? new Set();
    for (const value of valuesOf(test).wanted) told.add(value);
    named.set(name, told);
  }
}

function startsOf(file: PolicyFile): Map<string, PeriodName[]> {
  const starts = new Map<string, PeriodName[]>();
  for (const [name, period] of Object.entries(file.periods))
    starts.set(period.from, [...(starts.get(period.from) ?? []), name as PeriodName]);
  return starts;
}
