import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fill, texts } from '../../../web/pages/texts.ts';

const WORKFLOW = fileURLToPath(new URL('../../../workflows/return/', import.meta.url));

test('everything that a return tells has its words in the catalogue', () => {
  const code = readdirSync(WORKFLOW).map((name) => readFileSync(`${WORKFLOW}${name}`, 'utf8'));
  const told = code
    .flatMap((text) => [...text.matchAll(/\.tell\(([^,]+),/g)])
    .flatMap(([, what = '']) => [...what.matchAll(/'([a-z-]+)'/g)].map(([, key = '']) => key))
    .filter((key) => key !== 'authorize');
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((key) => !Object.hasOwn(texts.timeline, key))).toEqual([]);
});

test('a text keeps what nobody fills in', () => {
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
});
