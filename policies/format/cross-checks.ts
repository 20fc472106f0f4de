import { stages } from '../contract/decision.ts';
import { factInfos } from '../contract/paths.ts';
import { clauseFaults } from './clause-checks.ts';
import { placeholders } from './entries.ts';
import { namedInConditions } from './named-in-conditions.ts';
import type { PathFault } from './path-fault.ts';
import { periodFaults } from './period-checks.ts';
import type { PolicyFile } from './policy-file.ts';

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
    ...(file.wayBack.length > 0 ? (['way-back'] as const) : []),
  ];
  return [
    ...wanted
      .filter((wait) => file.waits[wait] === undefined)
      .map((wait) => ({
        path: ['waits'],
        message: `"${wait}" is wanting, which this policy waits for; say how many days it has`,
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
