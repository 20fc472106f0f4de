import { describe, expect, it } from 'vitest';
import { lastDayOf, startTooEarly } from '../../../policies/engine/days.ts';

describe('a period of months', () => {
  it.each([
    ['2025-01-15', 24, '2027-01-15'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
  ])('from %s, of %i months, has as its last day %s', (from, months, last) => {
    expect(lastDayOf(from, { months })).toBe(last);
  });

  it.each(['2026-11-21', '2026-02-28', '2028-02-29', '2026-03-31'])(
    'is over on %s where it started on the day found to be too early',
    (day) => {
      expect(lastDayOf(startTooEarly(day, { months: 24 }), { months: 24 }) < day).toBe(true);
    },
  );
});
