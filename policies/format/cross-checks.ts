import { stages } from '../contract/decision.ts';
import { factInfos } from '../contract/paths.ts';
import { placeholders } from './entries.ts';
import { namedInConditions } from './named-in-conditions.ts';
import type { PolicyFile } from './policy-file.ts';

/** A fault of a policy file, at its path in the file. */
export interface PathFault {
  path: PropertyKey[];
  message: string;
}

/**
 * What does not hold together in a policy file that is well formed: names that nobody has written
 * down, clauses cited but not listed or listed but never used, placeholders nothing fills.
 *
 * @param file the policy file
 */
export function crossFaults(file: PolicyFile): PathFault[] {
  return [
    ...clauseFaults(file),
    ...addressFaults(file),
    ...periodFaults(file),
    ...groupFaults(file),
    ...stageFaults(file),
    ...waitFaults(file),
    ...placeholderFaults(file),
  ];
}

function clauseFaults(file: PolicyFile): PathFault[] {
  const citations = citationsOf(file);
  const cited = new Set(citations.map(({ clause }) => clause));
  return [
    ...citations
      .filter(({ clause }) => !Object.hasOwn(file.clauses, clause))
      .map(({ clause, path }) => ({
        path,
        message: `clause ${clause} is cited here but not listed under "clauses"; add it there`,
      })),
    ...Object.keys(file.clauses)
      .filter((clause) => !cited.has(clause))
      .map((clause) => ({
        path: ['clauses', clause],
        message: `clause ${clause} is listed but nothing uses it; cite it where it applies`,
      })),
  ];
}

function addressFaults(file: PolicyFile): PathFault[] {
  return file.returnTo.flatMap(({ address }, row) =>
    Object.hasOwn(file.addresses, address)
      ? []
      : [
          {
            path: ['returnTo', row, 'address'],
            message: `there is no address "${address}" under "addresses"`,
          },
        ],
  );
}

function periodFaults(file: PolicyFile): PathFault[] {
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

function groupFaults(file: PolicyFile): PathFault[] {
  return namedInConditions(file)
    .filter(({ kind, name }) => kind === 'group' && name !== 'unlisted' && !Object.hasOwn(file.models, name))
    .map(({ name, path }) => ({ path, message: `there is no group "${name}" under "models"` }));
}

function stageFaults(file: PolicyFile): PathFault[] {
  return stages.flatMap((stage) =>
    file.checks[stage].flatMap((row, at) =>
      (['for', 'when'] as const).flatMap((key) =>
        Object.keys(row[key] ?? {}).flatMap((name) => {
          const known = factInfos.get(name)?.stage;
          return known !== undefined && stages.indexOf(known) > stages.indexOf(stage)
            ? [
                {
                  path: ['checks', stage, at, key, name],
                  message: `is known at the ${known} only; move this check to "${known}"`,
                },
              ]
            : [];
        }),
      ),
    ),
  );
}

function waitFaults(file: PolicyFile): PathFault[] {
  const granted = new Set([
    ...file.remedies.flatMap(({ grant }) => grant),
    ...file.unavailable.flatMap(({ instead = [] }) => instead),
  ]);
  const chooses = file.remedies.some(({ choice }) => choice === 'customer');
  const wanted = [
    ...(granted.has('refund') || granted.has('credit') ? (['refund'] as const) : []),
    ...(granted.has('exchange') || chooses ? (['choice'] as const) : []),
    ...(granted.has('advance-replacement') ? (['advance-return'] as const) : []),
  ];
  return [
    ...wanted
      .filter((wait) => file.waits[wait] === undefined)
      .map((wait) => ({
        path: ['waits'],
        message: `"${wait}" is wanting, which the remedies of this policy wait for; say how many days it has`,
      })),
    ...(granted.has('advance-replacement') && file.advanceSettlement.length === 0
      ? [
          {
            path: ['remedies'],
            message: 'grant an advance replacement; say under "advanceSettlement" when its charge goes back',
          },
        ]
      : []),
  ];
}

function placeholderFaults(file: PolicyFile): PathFault[] {
  const known = [...placeholders, ...Object.keys(file.periods)];
  const faults: PathFault[] = [];
  const look = (value: unknown, path: PropertyKey[]) => {
    if (typeof value === 'string')
      for (const [whole, name = ''] of value.matchAll(/\{([^{}]*)\}/g))
        if (!known.includes(name) || path[0] === 'notices')
          faults.push({ path, message: placeholderMessage(whole, path, known) });
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        look(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(file, []);
  return faults;
}

function placeholderMessage(
  placeholder: string,
  path: readonly PropertyKey[],
  known: readonly string[],
): string {
  return path[0] === 'notices'
    ? `nothing fills ${placeholder} in a notice; write it out`
    : `nothing fills ${placeholder}; known are ${known.map((name) => `{${name}}`).join(', ')}`;
}

const SENTENCES = new Set([
  'because',
  'passed',
  'authorized',
  'refused',
  'expired',
  'unmatched',
  'how',
  'shifted',
]);

/**
 * Every place of a policy file that cites a clause.
 *
 * @param file the policy file
 */
export function citationsOf(file: PolicyFile): { clause: string; path: PropertyKey[] }[] {
  const found: { clause: string; path: PropertyKey[] }[] = [];
  const look = (value: unknown, path: PropertyKey[]) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === 'clause' && typeof inner === 'string') found.push({ clause: inner, path: here });
      else if (SENTENCES.has(key))
        found.push(...Object.keys(Object(inner)).map((clause) => ({ clause, path: [...here, clause] })));
      else if (key === 'clauses' || (key === 'conditions' && path[0] === 'advance'))
        found.push(
          ...Object.values(Object(inner)).map((clause, at) => ({
            clause: String(clause),
            path: [...here, at],
          })),
        );
      else look(inner, here);
    }
  };
  look({ ...file, clauses: [], models: {} }, []);
  return found;
}
