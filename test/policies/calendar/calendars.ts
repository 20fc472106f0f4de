import * as fc from 'fast-check';
import type { CalendarRule } from '../../../policies/calendar/working-days.ts';

const mondayToFriday = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** Monday to Friday, with China's public holidays. */
export const china: CalendarRule = { workingDays: mondayToFriday, publicHolidays: 'china' };

/** Monday to Friday, with no public holidays. */
export const plain: CalendarRule = { workingDays: mondayToFriday };

/** Any day of 2003 to 2040: announced years and others. */
export const anyDay = fc
  .date({ min: new Date('2003-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/**
 * The days of a year for which something holds.
 *
 * @param year of the common calendar
 * @param holds what is asked of each day
 */
export function daysOf(year: number, holds: (day: string) => boolean): string[] {
  const days = Array.from({ length: 366 }, (_, index) =>
    new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
  );
  return days.filter((day) => day.startsWith(String(year)) && holds(day));
}
