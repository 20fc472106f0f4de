import type { PolicyFile } from './policy-file.ts';

/** A fault of a policy file, at its path in the file. */
export interface PathFault {
  path: PropertyKey[];
  message: string;
}

/**
 * What does not hold together in a policy file that is well formed: clauses cited but not listed,
 * clauses listed but never used, addresses that nobody has written down.
 *
 * @param file the policy file
 */
export function crossFaults(file: PolicyFile): PathFault[] {
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
    ...file.returnTo.flatMap(({ address }, row) =>
      Object.hasOwn(file.addresses, address)
        ? []
        : [
            {
              path: ['returnTo', row, 'address'],
              message: `there is no address "${address}" under "addresses"`,
            },
          ],
    ),
  ];
}

const SENTENCES = new Set(['because', 'passed', 'authorized', 'refused', 'expired', 'unmatched', 'how']);

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
      else if (key === 'clauses')
        found.push(
          ...Object.values(Object(inner)).map((clause, at) => ({
            clause: String(clause),
            path: [...here, at],
          })),
        );
      else look(inner, here);
    }
  };
  look({ ...file, clauses: [] }, []);
  return found;
}
