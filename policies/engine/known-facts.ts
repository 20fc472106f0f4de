import type { Facts } from '../contract/facts.ts';
import { factInfos, type FactValue } from '../contract/paths.ts';

/** The place of each fact in a list of values. */
export const factPlaces: ReadonlyMap<string, number> = new Map(
  [...factInfos.keys()].map((path, place) => [path, place]),
);

/** What is known of each fact, by its place; a text is folded, so that texts compare without case. */
export type KnownValues = readonly (FactValue | undefined)[];

const infos = [...factInfos.values()];

/**
 * The facts of a return by their places.
 *
 * @param facts what was given
 */
export function knownValues(facts: Facts): KnownValues {
  return infos.map(({ group, name, kind }) => {
    const given: unknown = facts[group as keyof Facts];
    if (typeof given !== 'object' || given === null) return undefined;
    const value = (given as Record<string, FactValue | undefined>)[name];
    return kind === 'text' && typeof value === 'string' ? folded(value) : value;
  });
}

/**
 * A text as it is compared: without case and outer blanks.
 *
 * @param text as it was written
 */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
