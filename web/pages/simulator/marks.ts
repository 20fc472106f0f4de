import { type Decision, type Facts, valueAt } from '../../../policies/index.ts';
import { texts } from '../texts.ts';
import { marks as given } from './text-shape.ts';

const { marks: names, deadlineKinds } = texts.simulator;

const DAY_MS = 86_400_000;

/** A day of the timeline with everything that is on it. */
export interface Mark {
  on: string;
  names: string[];
}

/**
 * The days that a decision and its facts speak of, ascending.
 *
 * @param facts what is known
 * @param decision what the policy says
 */
export function marksOf(facts: Facts, decision: Decision): Mark[] {
  const marks = new Map<string, string[]>();
  const note = (on: unknown, name: string | undefined) => {
    if (typeof on !== 'string' || name === undefined) return;
    const known = marks.get(on) ?? [];
    if (!known.includes(name)) marks.set(on, [...known, name]);
  };
  for (const path of given) note(valueAt(facts, path), names[path]);
  const { warranty, deadlines } = decision;
  note(warranty?.startsOn, names['starts']);
  note(warranty?.endsOn, deadlineKinds.warranty);
  note(warranty?.extendedEndsOn, deadlineKinds['extended-warranty']);
  for (const { kind, on } of deadlines) note(on, deadlineKinds[kind]);
  return [...marks]
    .map(([on, what]) => ({ on, names: what }))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/** Places days between the first and the last, from 0 to 1. */
export function scaleOf(days: readonly string[]): (day: string) => number {
  const first = daysSince(days[0] ?? '');
  const span = daysSince(days.at(-1) ?? '') - first;
  return (day) => (span > 0 ? (daysSince(day) - first) / span : 0.5);
}

/**
 * Puts marks that would cover each other into lanes, one above the other.
 *
 * @param places from 0 to 1, ascending
 * @param apart how far apart two marks of a lane must be
 */
export function lanesOf(places: readonly number[], apart: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= apart);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = place;
    return lane;
  });
}

/** The first days of years within a stretch of days, with years left out where there are many. */
export function yearsWithin(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  const step = Math.ceil((to - from + 1) / 6);
  return Array.from(
    { length: Math.max(0, Math.ceil((to - from + 1) / step)) },
    (_, at) => `${from + at * step}-01-01`,
  );
}

function daysSince(day: string): number {
  return Date.parse(day) / DAY_MS;
}
