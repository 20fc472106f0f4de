import { namedInConditions } from './named-in-conditions.ts';
import type { PathFault } from './path-fault.ts';
import type { PolicyFile } from './policy-file.ts';

/**
 * Periods that nobody has written down, that lean on themselves, or that are shown twice.
 *
 * @param file the policy file
 */
export function periodFaults(file: PolicyFile): PathFault[] {
  const names = Object.keys(file.periods);
  const named = [
    ...namedInConditions(file).filter(({ kind }) => kind === 'period'),
    ...Object.entries(file.periods).flatMap(([name, { rows }]) =>
      rows.flatMap(({ after }, row) =>
        after === undefined ? [] : [{ name: after, path: ['periods', name, 'rows', row, 'after'] }],
      ),
    ),
  ];
  return [
    ...named
      .filter(({ name }) => !Object.hasOwn(file.periods, name))
      .map(({ name, path }) => ({
        path,
        message: `there is no period "${name}" under "periods"; there are ${names.join(', ') || 'none'}`,
      })),
    ...names
      .filter((name) => leansOnItself(file, name))
      .map((name) => ({
        path: ['periods', name],
        message: 'leans on itself, by "after" or by a condition on a period; let it start on a fact',
      })),
    ...shownTwice(file),
  ];
}

function leansOnItself(file: PolicyFile, name: string): boolean {
  const seen = new Set<string>();
  const next = (from: string): string[] => {
    const rows = file.periods[from]?.rows ?? [];
    return [
      ...rows.flatMap(({ after }) => after ?? []),
      ...namedInConditions(rows).flatMap((one) => (one.kind === 'period' ? one.name : [])),
    ];
  };
  const open = next(name);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === name) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...next(at));
  }
  return false;
}

function shownTwice(file: PolicyFile): PathFault[] {
  const first = new Map<string, string>();
  return Object.entries(file.periods).flatMap(([name, { shows }]) => {
    const other = shows && first.get(shows);
    if (shows && !other) first.set(shows, name);
    return other
      ? [{ path: ['periods', name, 'shows'], message: `"${other}" is shown as ${shows} already; show one` }]
      : [];
  });
}
