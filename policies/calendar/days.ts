import { type WeekDay, weekDays } from './vocabulary.ts';

const MILLISECONDS = 86_400_000;

/**
 * A day some days later.
 *
 * @param day 'YYYY-MM-DD'
 * @param days how many, less than 0 for earlier
 */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Whether a day is one of these days of the week.
 *
 * @param day 'YYYY-MM-DD'
 * @param among days of the week
 */
export function fallsOn(day: string, among: readonly WeekDay[]): boolean {
  // Sunday is 0, and the last of weekDays.
  const number = new Date(day).getUTCDay();
  return among.some((weekDay) => (weekDays.indexOf(weekDay) + 1) % weekDays.length === number);
}
