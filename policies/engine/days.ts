import { Temporal } from 'temporal-polyfill';

/**
 * The last day of a period of months, still inside it: the same day of the month, or the month's
 * last where there is none.
 *
 * @param from the day the period starts on
 * @param months its length
 */
export function lastDayOf(from: string, months: number): string {
  return Temporal.PlainDate.from(from).add({ months }).toString();
}

/**
 * The day before a period of months that would still hold a day must have started by: one that
 * started on it is past.
 *
 * @param day the day to judge
 * @param months the period's length
 */
export function startTooEarly(day: string, months: number): string {
  return Temporal.PlainDate.from(day).subtract({ months, days: 1 }).toString();
}
