import { lastDayOnWorkingDay } from '../calendar/index.ts';
import { lastDayOf } from './days.ts';
import type { RunningRow } from './model.ts';
import type { World } from './world.ts';

/** A period as it runs for one unit; the row that says so. */
export interface Period {
  startsOn: string;
  /** The last day, still inside. */
  endsOn: string;
  /** Whether the calendar has moved the last day. */
  isShifted: boolean;
  row: RunningRow;
}

/** A period, null where the unit has no such period, or unknown. */
export type Found = Period | null | undefined;

/**
 * Finds a period of a policy as it runs for one unit.
 *
 * @param world what is known of the return
 * @param name of the period
 */
export function findPeriod(world: World, name: string): Found {
  let isUnknown = false;
  for (const row of world.model.periods.get(name) ?? []) {
    const truth = row.holds(world);
    if (truth === true) return row.none ? null : running(world, row);
    if (truth === undefined) isUnknown = true;
  }
  return isUnknown ? undefined : null;
}

function running(world: World, row: RunningRow): Found {
  const startsOn = row.after === undefined ? startOf(world, row) : world.lastDay(row.after);
  if (startsOn === undefined || startsOn === null) return startsOn;
  const plain = lastDayOf(startsOn, row);
  const endsOn = row.endsOn === undefined ? plain : lastDayOnWorkingDay(world.model.file.calendar, plain);
  return { startsOn, endsOn, isShifted: endsOn !== plain, row };
}

function startOf(world: World, row: RunningRow): string | undefined {
  for (const place of row.starts) {
    const day = world.fact(place);
    if (typeof day === 'string') return day;
  }
  return undefined;
}
