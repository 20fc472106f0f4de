import { type Facts, factInfos, valueAt } from '../../../policies/index.ts';

/**
 * The address of the simulator that holds these facts.
 *
 * @param vendor whose policy
 * @param facts what is known
 */
export function addressOf(vendor: string, facts: Facts): string {
  const query = new URLSearchParams();
  for (const path of ['asOf', ...factInfos.keys()]) put(query, path, valueAt(facts, path));
  return `/simulator/${vendor}?${query.toString()}`;
}

function put(query: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined) return;
  if (Array.isArray(value)) for (const one of value) put(query, name, one);
  else if (typeof value === 'object' && value !== null)
    for (const [part, inner] of Object.entries(value)) put(query, `${name}.${part}`, inner);
  else query.append(name, typeof value === 'string' ? value : JSON.stringify(value));
}
