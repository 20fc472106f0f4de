import { mod37_2 } from 'cdigit';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRequestId, requestIdOf } from '../../../records/index.ts';
import { arrivalIdOf } from '../../../records/numbers/ids.ts';

const SHAPE = /^REQ-[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]$/;

test('a request id has ten characters without look-alikes and a check character', () => {
  const ids = Array.from({ length: 500 }, newRequestId);
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) {
    expect(id).toMatch(SHAPE);
    expect(mod37_2.validate(id.replaceAll('-', ''))).toBe(true);
  }
});

test('the same key makes the same request id, another key another one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (key, other) => {
      fc.pre(key !== other);
      expect(requestIdOf(key)).toMatch(SHAPE);
      expect(requestIdOf(key)).toBe(requestIdOf(key));
      expect(requestIdOf(key)).not.toBe(requestIdOf(other));
    }),
  );
  expect(requestIdOf('a key of last year')).toBe('REQ-83YVB-7EUZB-Q');
});

test('an arrival is named after its scan', () => {
  expect(arrivalIdOf('scan-1')).toMatch(/^ARR-/);
  expect(arrivalIdOf('scan-1')).toBe(arrivalIdOf('scan-1'));
  expect(arrivalIdOf('scan-1')).not.toBe(arrivalIdOf('scan-2'));
});
