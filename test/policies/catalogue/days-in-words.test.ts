import { expect, it } from 'vitest';
import { daysInWords } from '../../../policies/index.ts';

it('a sentence quotes its days as people write them', () => {
  expect(daysInWords('From 2026-11-01 up to 2026-11-30.', 'en-GB')).toBe(
    'From 1 November 2026 up to 30 November 2026.',
  );
});

it('what only looks like a day stays as it is', () => {
  const sentence = 'Please contact Shop 2026-99-99, part 12026-11-01.';
  expect(daysInWords(sentence, 'en-GB')).toBe(sentence);
});
