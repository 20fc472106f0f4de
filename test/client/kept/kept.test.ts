import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { arrivalView, requestView, returnView } from '../../../client/messages.ts';

const kept = (name: string): object =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

test('a return that ended under an earlier version can still be read, whole', () => {
  expect(returnView.parse(kept('return'))).toEqual({ ...kept('return'), assessments: [] });
});

test('so can its request', () => {
  expect(requestView.parse(kept('request'))).toEqual(kept('request'));
});

test('so can a parcel without a return', () => {
  expect(arrivalView.parse(kept('arrival'))).toEqual(kept('arrival'));
});
