const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * The day of an instant by the calendar of a place, as `YYYY-MM-DD`.
 *
 * @param at in milliseconds
 */
export function dayIn(timeZone: string, at: number): string {
  const { year, month, day } = partsIn(timeZone, at);
  return `${year}-${month}-${day}`;
}

/**
 * What a clock shows in a place; Sunday is 0.
 *
 * @param at in milliseconds
 */
export function clockIn(timeZone: string, at: number): { weekday: number; hour: number; minute: number } {
  const { weekday, hour, minute } = partsIn(timeZone, at);
  return { weekday: WEEKDAYS.indexOf(weekday ?? ''), hour: Number(hour), minute: Number(minute) };
}

function partsIn(timeZone: string, at: number): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}
