import type { Coverage } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { factInfos, type FactValue } from '../contract/paths.ts';
import type { PeriodName, Standing } from '../format/conditions.ts';
import type { Findings } from './conditions.ts';
import { lastDayOf } from './days.ts';
import type { Model, Row } from './model.ts';

/** A fact tried out on top of what is known. */
export interface Assumption {
  path: string;
  value: FactValue;
}

/** What is known of one return, as the tables ask for it. */
export interface World extends Findings {
  /** The day every period is judged on. */
  judgedOn: string;
  ends: Map<string, string>;
  /** Facts that were asked for and are unknown. */
  unknown: ReadonlySet<string>;
  /** Whether a fact was given rather than meant by default. */
  given(path: string): boolean;
  period(name: PeriodName): { startsOn: string; endsOn: string } | undefined;
  /** The first row of the coverage table that holds. */
  coverageRow(): Model['coverage'][number] | undefined;
}

/**
 * Sets up what is known of one return.
 *
 * @param model the policy
 * @param facts what was given
 * @param assumed a fact tried out on top
 * @param ends last days worked out before, by start and length; shared between worlds of one return
 */
export function worldOf(
  model: Model,
  facts: Facts,
  assumed?: Assumption,
  ends = new Map<string, string>(),
): World {
  const judgedOn = facts.claim?.madeOn ?? facts.asOf;
  const unknown = new Set<string>();
  const periods = new Map<PeriodName, { startsOn: string; endsOn: string } | undefined>();
  let coverageFound: { row: Model['coverage'][number] | undefined } | undefined;
  const raw = (path: string) => (assumed?.path === path ? assumed.value : factOf(facts, path));
  const world: World = {
    judgedOn,
    unknown,
    ends,
    given: (path) => raw(path) !== undefined,
    fact: (path) => {
      const value = raw(path) ?? factInfos.get(path)?.otherwise;
      if (value === undefined) unknown.add(path);
      return value;
    },
    period: (name) => {
      if (!periods.has(name)) periods.set(name, periodOf(model, world, name));
      return periods.get(name);
    },
    standing: (name): Standing | undefined => {
      const period = world.period(name);
      if (!period) return undefined;
      return judgedOn <= period.endsOn ? 'inside' : 'past';
    },
    coverageRow: () => {
      coverageFound ??= { row: firstHit(model.coverage, world) };
      return coverageFound.row;
    },
    coverage: (): Coverage => world.coverageRow()?.coverage ?? 'ask-support',
  };
  return world;
}

/**
 * The first row that holds; a row of which that is unknown is passed over.
 *
 * @param rows of a decision table, in their order
 * @param world what is known
 */
export function firstHit<Entry>(rows: readonly Row<Entry>[], world: Findings): Row<Entry> | undefined {
  return rows.find((row) => row.holds(world) === true);
}

/**
 * Every row that holds.
 *
 * @param rows of a decision table, in their order
 * @param world what is known
 */
export function allHits<Entry>(rows: readonly Row<Entry>[], world: Findings): Row<Entry>[] {
  return rows.filter((row) => row.holds(world) === true);
}

function periodOf(model: Model, world: World, name: PeriodName) {
  const term = model.file.periods[name];
  if (!term) return undefined;
  const startsOn = world.fact(term.from);
  if (typeof startsOn !== 'string') return undefined;
  const key = `${startsOn}+${term.months}`;
  const endsOn = world.ends.get(key) ?? lastDayOf(startsOn, term.months);
  world.ends.set(key, endsOn);
  return { startsOn, endsOn };
}

function factOf(facts: Facts, path: string): FactValue | undefined {
  const info = factInfos.get(path);
  const group: unknown = info && facts[info.group as keyof Facts];
  if (!info || typeof group !== 'object' || group === null) return undefined;
  return (group as Record<string, FactValue | undefined>)[info.name];
}
