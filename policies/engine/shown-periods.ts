import type { Decision } from '../contract/decision.ts';
import type { Period } from './periods.ts';
import type { Because } from './reasons.ts';
import type { World } from './world.ts';

/** The periods a decision shows, with the clauses they stand on. */
export interface ShownPeriods {
  warranty: Decision['warranty'];
  deadlines: Decision['deadlines'];
  because: (Because | undefined)[];
}

/**
 * The warranty and the deadlines that are not yet past.
 *
 * @param world what is known
 * @param asOf the day the question is asked for
 */
export function shownPeriods(world: World, asOf: string): ShownPeriods {
  const shown = world.model.shown.flatMap(({ name, kind }) => {
    const period = world.period(name);
    return period ? [{ kind, period }] : [];
  });
  const of = (kind: string) => shown.find((one) => one.kind === kind)?.period;
  const warranty = of('warranty');
  const extended = warranty && of('extended-warranty');
  const running = shown.filter(({ period }) => period.endsOn >= asOf);
  const seen = new Set([warranty, extended, ...running.map(({ period }) => period)]);
  return {
    warranty: warranty
      ? {
          startsOn: warranty.startsOn,
          endsOn: warranty.endsOn,
          ...(extended && { extendedEndsOn: extended.endsOn }),
        }
      : null,
    deadlines: running
      .map(({ kind, period }) => ({ kind, on: period.endsOn }))
      .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))),
    because: [...seen].flatMap((period) => (period ? said(period) : [])),
  };
}

function said({ row, isShifted }: Period): (Because | undefined)[] {
  return [isShifted ? row.shifted : undefined, row.because];
}
