import { type Stage, stages } from '../contract/decision.ts';
import type { FactValue } from '../contract/paths.ts';
import type { Condition } from '../format/conditions.ts';
import type { PeriodRow } from '../format/periods.ts';
import type { PolicyFile } from '../format/policy-file.ts';
import { type Compiled, compileCondition } from './conditions.ts';
import { placeOf } from './known-facts.ts';
import { type FindGroup, modelGroups } from './model-groups.ts';
import { type FindSeller, sellerFinder } from './resellers.ts';
import { dayTrials, type DayTrials, trialValues } from './trial-values.ts';

/** A row of a decision table with its condition compiled. */
export type Row<Entry> = Entry & Compiled;

type TableName =
  | 'requirements'
  | 'coverage'
  | 'remedies'
  | 'unavailable'
  | 'barred'
  | 'charges'
  | 'advance'
  | 'advanceSettlement'
  | 'fees'
  | 'payout'
  | 'returnTo';

/** A row of a period, with the places of the facts it may start on. */
export type RunningRow = Row<PeriodRow> & { starts: readonly number[] };

/** A check with its conditions compiled: `holds` is when it strikes. */
export type Check = Row<
  Omit<PolicyFile['checks'][Stage][number], 'for' | 'settledBy'> & {
    asked: Compiled | undefined;
    /** The places of the facts that `when` names. */
    places: readonly number[];
    settled: Compiled | undefined;
  }
>;

/** A policy file made ready to decide. */
export type Model = { [Name in TableName]: Row<PolicyFile[Name][number]>[] } & {
  file: PolicyFile;
  groupOf: FindGroup;
  findSeller: FindSeller;
  periods: ReadonlyMap<string, RunningRow[]>;
  /** The periods a decision shows, in their order. */
  shown: { name: string; kind: NonNullable<PolicyFile['periods'][string]['shows']> }[];
  checks: Record<Stage, Check[]>;
  inbound: Row<PolicyFile['freight']['inbound'][number]>[];
  outbound: Row<PolicyFile['freight']['outbound'][number]>[];
  /** For each fact whose values can be tried out, one of every kind the tables tell apart. */
  trials: ReadonlyMap<string, readonly FactValue[]>;
  dayTrials: DayTrials;
};

/**
 * Compiles a policy file.
 *
 * @param file a file that was found to hold together
 */
export function compile(file: PolicyFile): Model {
  return {
    file,
    groupOf: modelGroups(file.models),
    findSeller: sellerFinder(file.resellers),
    periods: new Map(
      Object.entries(file.periods).map(([name, period]) => [
        name,
        rows(period.rows).map((row) => ({ ...row, starts: [row.from ?? []].flat().map(placeOf) })),
      ]),
    ),
    shown: Object.entries(file.periods).flatMap(([name, { shows }]) =>
      shows ? [{ name, kind: shows }] : [],
    ),
    requirements: rows(file.requirements),
    checks: Object.fromEntries(stages.map((stage) => [stage, file.checks[stage].map(check)])) as Record<
      Stage,
      Check[]
    >,
    coverage: rows(file.coverage),
    remedies: rows(file.remedies),
    unavailable: rows(file.unavailable),
    barred: rows(file.barred),
    inbound: rows(file.freight.inbound),
    outbound: rows(file.freight.outbound),
    charges: rows(file.charges),
    advance: rows(file.advance),
    advanceSettlement: rows(file.advanceSettlement),
    fees: rows(file.fees),
    payout: rows(file.payout),
    returnTo: rows(file.returnTo),
    trials: trialValues(file),
    dayTrials: dayTrials(file),
  };
}

function rows<Entry extends { when?: Condition | undefined }>(entries: readonly Entry[]): Row<Entry>[] {
  return entries.map((entry) => ({ ...entry, ...compileCondition(entry.when) }));
}

function check({ for: asked, settledBy, ...entry }: PolicyFile['checks'][Stage][number]): Check {
  const when = compileCondition(entry.when);
  return {
    ...entry,
    ...when,
    places: when.facts.map(placeOf),
    asked: asked && compileCondition(asked),
    settled: settledBy && compileCondition(settledBy),
  };
}
