import { z } from 'zod';

type Words<S extends string, Found extends string = never> = S extends `${infer First} ${infer Rest}`
  ? Words<Rest, Found | First>
  : Found | S;

/**
 * Texts by their names.
 *
 * @param names all of them, with a blank between
 */
export function words<const S extends string>(names: S) {
  return record(names.split(' ') as Words<S>[]);
}

/**
 * Texts for each of some names; each has its text, and there is no other.
 *
 * @param names what they are for
 */
export function record<const K extends string>(names: readonly K[]) {
  return z.record(z.enum(names), z.string());
}
