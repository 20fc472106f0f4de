import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { stretchesUpTo } from '../../../policies/simulation/stretches.ts';

const LAST = '2026-11-21';
const ago = (days: number) => Temporal.PlainDate.from(LAST).subtract({ days }).toString();

test('days of which always the same is said are one stretch', () => {
  expect(stretchesUpTo(LAST, [], () => 'same')).toEqual([{}]);
});

test('a change is found to the day, wherever it lies', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7999 }), (back) => {
      const from = ago(back);
      const found = stretchesUpTo(LAST, [], (day) => (day >= from ? 'new' : 'old'));
      expect(found).toEqual([{ from }, { to: ago(back + 1) }]);
    }),
  );
});

test('a change beside a day that is looked at is found, however near the next one is', () => {
  const saidOf = (day: string) => String([ago(500), ago(503)].filter((turn) => day >= turn).length);
  expect(stretchesUpTo(LAST, [ago(502)], saidOf)).toEqual([
    { from: ago(500) },
    { from: ago(503), to: ago(501) },
    { to: ago(504) },
  ]);
});
