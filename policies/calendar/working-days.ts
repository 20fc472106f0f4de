import { specialDaysOf } from './china.ts';
import { fallsOn, plusDays } from './days.ts';
import type { HolidayCalendar, WeekDay } from './vocabulary.ts';

/** When a vendor works: its days of the week, and whose public holidays it keeps. */
export interface CalendarRule {
  workingDays: readonly WeekDay[];
  publicHolidays?: HolidayCalendar | undefined;
}

// The first working day after a holiday, by calendar and day: looked for once.
const afterHolidays = new WeakMap<CalendarRule, Map<string, string>>();

/**
 * Whether the day is a public holiday: every day off in the year's notice, its weekend and in-lieu
 * days included. An ordinary weekend is none.
 *
 * @param calendar the vendor's
 * @param day 'YYYY-MM-DD'
 */
export function isPublicHoliday(calendar: CalendarRule, day: string): boolean {
  return calendar.publicHolidays !== undefined && specialDaysOf(day.slice(0, 4)).off.has(day);
}

/**
 * Whether the vendor works on the day. A weekend day that the year's notice makes a working day is one.
 *
 * @param calendar the vendor's
 * @param day 'YYYY-MM-DD'
 */
export function isWorkingDay(calendar: CalendarRule, day: string): boolean {
  if (calendar.publicHolidays !== undefined) {
    const special = specialDaysOf(day.slice(0, 4));
    if (special.off.has(day)) return false;
    if (special.working.has(day)) return true;
  }
  return fallsOn(day, calendar.workingDays);
}

/**
 * The last day of a period that may not end on a public holiday: the day itself, or the first working
 * day after the holiday it falls on.
 *
 * @param calendar the vendor's
 * @param day 'YYYY-MM-DD', the last day without holidays
 * @throws RangeError when no day of the week is a working day
 */
export function lastDayOnWorkingDay(calendar: CalendarRule, day: string): string {
  if (!isPublicHoliday(calendar, day)) return day;
  const known = afterHolidays.get(calendar) ?? new Map<string, string>();
  afterHolidays.set(calendar, known);
  const last = known.get(day) ?? addWorkingDays(calendar, day, 1);
  known.set(day, last);
  return last;
}

/**
 * The last day of a period of working days that starts after a day.
 *
 * @param calendar the vendor's
 * @param day 'YYYY-MM-DD', itself not counted
 * @param count working days, 0 or more
 * @throws RangeError when no day of the week is a working day
 */
export function addWorkingDays(calendar: CalendarRule, day: string, count: number): string {
  if (calendar.workingDays.length === 0) throw new RangeError('no day of the week is a working day');
  let last = day;
  for (let left = count; left > 0;) {
    last = plusDays(last, 1);
    if (isWorkingDay(calendar, last)) left--;
  }
  return last;
}
