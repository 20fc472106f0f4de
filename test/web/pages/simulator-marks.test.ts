import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf, scaleOf, yearsWithin } from '../../../web/pages/simulator/marks.ts';

test('marks of one lane never cover each other', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (places) => {
      const sorted = places.toSorted((one, other) => one - other);
      const lanes = lanesOf(sorted, 0.08);
      for (const lane of new Set(lanes)) {
        const members = sorted.filter((_, at) => lanes[at] === lane);
        expect(members.slice(1).every((place, at) => place - (members[at] ?? 0) >= 0.08)).toBe(true);
      }
    }),
  );
});

test('days are placed by the calendar, and one day alone in the middle', () => {
  const scale = scaleOf(['2024-01-01', '2024-01-11']);
  expect(['2024-01-01', '2024-01-06', '2024-01-11'].map(scale)).toEqual([0, 0.5, 1]);
  expect(scaleOf(['2024-01-01'])('2024-01-01')).toBe(0.5);
});

test('years are marked, some of them where there are many', () => {
  expect(yearsWithin('2024-11-23', '2026-11-23')).toEqual(['2025-01-01', '2026-01-01']);
  expect(yearsWithin('2026-02-01', '2026-03-01')).toEqual([]);
  expect(yearsWithin('1999-02-01', '2026-03-01')).toHaveLength(6);
});
