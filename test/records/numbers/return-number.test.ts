import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReturnNumber, newNumber, readNumber } from '../../../records/index.ts';

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const letters = fc.constantFrom(...CHARACTERS.slice(10));
const prefixes = fc.array(letters, { minLength: 3, maxLength: 3 }).map((three) => three.join(''));
const numbers = fc
  .tuple(prefixes, fc.integer({ min: 2000, max: 2099 }))
  .map(([prefix, year]) => newNumber(prefix, year));
const places = fc.constantFrom(0, 1, 2, 4, 5, 7, 8, 9, 10, 11, 13);

const withCharacter = (number: string, place: number, character: string) =>
  number.slice(0, place) + character + number.slice(place + 1);

test('a number has the vendor, the year, five characters without look-alikes and a check character', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(number).toMatch(/^[A-Z]{3}-\d{2}-[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]$/);
      expect(isReturnNumber(number)).toBe(true);
    }),
  );
  expect(newNumber('ALK', 2026).slice(0, 7)).toBe('ALK-26-');
  expect(newNumber('ALK', 2105).slice(0, 7)).toBe('ALK-05-');
});

test('any one wrong character is caught', () => {
  fc.assert(
    fc.property(numbers, places, fc.constantFrom(...CHARACTERS), (number, place, character) => {
      fc.pre(number[place] !== character);
      expect(readNumber(withCharacter(number, place, character))).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('any two swapped characters are caught, next to each other or not', () => {
  fc.assert(
    fc.property(numbers, places, places, (number, one, other) => {
      const [first = '', second = ''] = [number[one], number[other]];
      fc.pre(first !== second);
      const swapped = withCharacter(withCharacter(number, one, second), other, first);
      expect(readNumber(swapped)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('a number is read however it is typed or scanned', () => {
  const number = newNumber('ALK', 2026);
  const bare = number.replaceAll('-', '');
  for (const typed of [
    number,
    ` ${number.toLowerCase()}\r\n`,
    bare,
    bare.toLowerCase(),
    number.replaceAll('-', ' '),
    number.replaceAll('-', '–'),
    `${bare.slice(0, 5)} ${bare.slice(5)}`,
  ]) {
    expect(readNumber(typed)).toBe(number);
  }
});

test('what is no number is not read as one', () => {
  const number = newNumber('ALK', 2026);
  for (const typed of ['', '-', 'ALK', `${number}7`, number.slice(0, -1), 'REQ-7K3M9-2QX4T-B', `x${number}`])
    expect(readNumber(typed)).toBeUndefined();
  expect(isReturnNumber(number.toLowerCase())).toBe(false);
  expect(isReturnNumber(number.replaceAll('-', ''))).toBe(false);
});

test('a prefix that is not three capital letters is refused', () => {
  expect(() => newNumber('alk', 2026)).toThrow('three capital letters');
});
