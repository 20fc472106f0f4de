import type { PathFault } from './path-fault.ts';
import type { PolicyFile } from './policy-file.ts';

/**
 * Clauses that are cited but not listed, or listed but never used.
 *
 * @param file the policy file
 */
export function clauseFaults(file: PolicyFile): PathFault[] {
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
