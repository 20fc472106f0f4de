import type { Facts } from '../contract/facts.ts';
import { factInfos, type FactValue } from '../contract/paths.ts';

/** The place of each fact in a list of values. */
export const factPlaces: ReadonlyMap<string, number> = new Map(
  [...factInfos.keys()].map((path, place) => [path, place]),
);

/** What is known of each fact, by its place; a text is folded, so that texts compare without case. */
export type KnownValues = readonly (FactValue | undefined)[];

const infos = [...factInfos.values()];
const nothing = infos.map(() => undefined);
const isText = infos.map(({ kind }) => kind === 'text');
const placesByGroup = new Map<string, Map<string, number>>();
for (const [place, { group, name }] of infos.entries())
  placesByGroup.set(group, (placesByGroup.get(group) ?? new Map<string, number>()).set(name, place));

/**
 * The place of a fact.
 *
 * @param path of the fact
 */
export function placeOf(path: string): number {
  return factPlaces.get(path) ?? -1;
}

/**
 * The facts of a return by their places.
 *
 * @param facts what was given
 */
export function knownValues(facts: Facts): KnownValues {
  const values: (FactValue | undefined)[] = [...nothing];
  const { asOf: _, ...groups } = facts;
  for (const [group, given] of Object.entries(groups))
    for (const [name, value] of Object.entries(given ?? {})) {
      const place = placesByGroup.get(group)?.get(name);
      if (place !== undefined)
        values[place] = isText[place] && typeof value === 'string' ? folded(value) : value;
    }
  return values;
}

/**
 * A text as it is compared: without case and outer blanks.
 *
 * @param text as it was written
 */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
