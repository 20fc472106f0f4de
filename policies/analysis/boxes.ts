/**
 * A region of the combinations a table can meet: for each variable named, the values it may have
 * there; a variable that is not named may have any.
 */
export type Box = ReadonlyMap<string, ReadonlySet<string>>;

/** The values of each variable. */
export type Domains = ReadonlyMap<string, readonly string[]>;

const MOST_STEPS = 20_000;

/**
 * What two regions have in common; nothing where they have nothing.
 *
 * @param one region
 * @param other region
 */
export function intersection(one: Box, other: Box): Box | undefined {
  const common = new Map(one);
  for (const [variable, values] of other) {
    const known = common.get(variable);
    const both = known ? new Set([...known].filter((value) => values.has(value))) : values;
    if (both.size === 0) return undefined;
    common.set(variable, both);
  }
  return common;
}

/**
 * A part of a region that no other region covers: nothing where it is covered whole, and unknown
 * where the search grows too long to be worth it.
 *
 * @param region to look into
 * @param covers the regions that cover parts of it
 * @param domains the values of each variable
 */
export function uncovered(region: Box, covers: readonly Box[], domains: Domains): Box | null | undefined {
  let steps = 0;
  const search = (box: Box, from: number): Box | null | undefined => {
    steps += 1;
    if (steps > MOST_STEPS) return undefined;
    const at = covers.findIndex((cover, place) => place >= from && intersection(box, cover));
    const cover = covers[at];
    if (!cover) return box;
    for (const part of without(box, cover, domains)) {
      const found = search(part, at + 1);
      if (found !== null) return found;
    }
    return null;
  };
  return search(region, 0);
}

/**
 * The smallest way to name a region that no row covers: constraints that are not needed are taken off.
 *
 * @param region that no row covers
 * @param covers the rows
 */
export function widened(region: Box, covers: readonly Box[]): Box {
  let box = region;
  for (const variable of region.keys()) {
    const wider = new Map([...box].filter(([name]) => name !== variable));
    if (!covers.some((cover) => intersection(wider, cover))) box = wider;
  }
  return box;
}

function without(box: Box, cover: Box, domains: Domains): Box[] {
  const parts: Box[] = [];
  let rest: Box = box;
  for (const [variable, values] of cover) {
    const all = rest.get(variable) ?? new Set(domains.get(variable));
    const outside = new Set([...all].filter((value) => !values.has(value)));
    if (outside.size > 0) parts.push(new Map([...rest, [variable, outside]]));
    rest = new Map([...rest, [variable, new Set([...all].filter((value) => values.has(value)))]]);
  }
  return parts;
}
