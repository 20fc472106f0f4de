/** A name of the policy's own that a condition asks for, and where it stands. */
export interface NamedInCondition {
  kind: 'period' | 'group';
  name: string;
  path: PropertyKey[];
}

const KINDS: Readonly<Record<string, NamedInCondition['kind']>> = {
  inside: 'period',
  past: 'period',
  within: 'period',
  models: 'group',
};

/**
 * The periods and groups of models that the conditions within a part of a policy file name.
 *
 * @param part of the file, or all of it
 */
export function namedInConditions(part: unknown): NamedInCondition[] {
  const found: NamedInCondition[] = [];
  const look = (value: unknown, path: PropertyKey[], isCondition: boolean) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      const kind = isCondition ? KINDS[key] : undefined;
      if (kind) found.push(...namesOf(inner).map((name) => ({ kind, name, path: here })));
      else look(inner, here, isCondition || isConditionKey(key, inner));
    }
  };
  look(part, [], false);
  return found;
}

/**
 * Whether an entry of a policy file is a condition, by its key.
 *
 * @param key of the entry
 * @param value which tells the `for` of a check from that of a fee
 */
export function isConditionKey(key: string, value: unknown): boolean {
  return key === 'when' || key === 'settledBy' || (key === 'for' && !Array.isArray(value));
}

function namesOf(test: unknown): string[] {
  if (typeof test === 'string') return [test];
  if (Array.isArray(test)) return test.map(String);
  return typeof test === 'object' && test !== null && 'not' in test ? namesOf(test.not) : [];
}
