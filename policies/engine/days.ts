import { Temporal } from 'temporal-polyfill';

/** How long a period is: one of the three. */
export interface Length {
  years?: number | undefined;
  months?: number | undefined;
  days?: number | undefined;
}

const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/**
 * The last day of a period, still inside it: for years and months the same day of the month, or the
 * month's last where there is none.
 *
 * @param from the day the period starts on
 * @param length of the period
 */
export function lastDayOf(from: string, length: Length): string {
  return shifted(from, length, 1);
}

/**
 * The latest day a period can have started on to be past on a day.
 *
 * @param day the day to judge
 * @param length of the period
 */
export function startTooEarly(day: string, length: Length): string {
  return shifted(shifted(day, length, -1), { days: 1 }, -1);
}

/**
 * The day before.
 *
 * @param day any day
 */
export function dayBefore(day: string): string {
  return shifted(day, { days: 1 }, -1);
}

function shifted(day: string, { years = 0, months = 0, days = 0 }: Length, sign: 1 | -1): string {
  const key = `${day}${sign}/${years}/${months}/${days}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const date = Temporal.PlainDate.from(day);
  const length = { years, months, days };
  const found = (sign === 1 ? date.add(length) : date.subtract(length)).toString();
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
}
