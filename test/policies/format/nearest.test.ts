import { expect, it } from 'vitest';
import { nearest } from '../../../policies/format/nearest.ts';

const WORDS = ['periods', 'requirements', 'checks', 'remedies', 'fees'];

it.each([
  ['a letter too few', 'period', 'periods'],
  ['a letter too many', 'checkks', 'checks'],
  ['another letter', 'remedias', 'remedies'],
  ['two letters swapped', 'fese', 'fees'],
  ['capitals', 'Requirements', 'requirements'],
])('a word with %s is recognized', (_, typed, meant) => {
  expect(nearest(typed, WORDS)).toBe(meant);
});

it.each(['', 'xyz', 'notices', 'p'.repeat(100_000)])('a word that is like none is left alone', (typed) => {
  expect(nearest(typed, WORDS)).toBeUndefined();
});
