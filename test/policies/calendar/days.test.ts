import { describe, expect, it } from 'vitest';
import { fallsOn, plusDays } from '../../../policies/calendar/days.ts';
import { weekDays } from '../../../policies/calendar/vocabulary.ts';

describe('a day', () => {
  it.each([
    ['2026-11-21', 1, '2026-11-22'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-29', 365, '2027-03-29'],
  ])('%s and %i days are %s', (day, days, later) => {
    expect(plusDays(day, days)).toBe(later);
  });

  it.each([
    ['2026-11-16', 'monday'],
    ['2026-11-21', 'saturday'],
    ['2026-11-22', 'sunday'],
    ['1969-12-31', 'wednesday'],
    ['2000-02-29', 'tuesday'],
  ])('%s falls on a %s, and on no other day of the week', (day, expected) => {
    expect(weekDays.filter((weekDay) => fallsOn(day, [weekDay]))).toEqual([expected]);
  });

  it('falls on one of all seven, and on none of none', () => {
    expect(fallsOn('2026-11-21', weekDays)).toBe(true);
    expect(fallsOn('2026-11-21', [])).toBe(false);
  });
});
