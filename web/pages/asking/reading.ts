import { factInfos } from '../../../policies/index.ts';

/**
 * The names of a fact's fields; an amount of money has two.
 *
 * @param path of the fact
 * @param name of its place in the body of the call
 */
export function fieldNames(path: string, name: string): readonly string[] {
  return factInfos.get(path)?.kind === 'money' ? [`${name}.amount`, `${name}.currency`] : [name];
}

/**
 * What a call takes for what was typed; what is neither yes nor no stays as it is, and the call says what is wrong.
 *
 * @param path of the fact, or of the amount or currency of one
 * @param typed not blank
 */
export function valueTyped(path: string, typed: string): unknown {
  const isYesOrNo = typed === 'true' || typed === 'false';
  if (factInfos.get(path)?.kind === 'boolean' && isYesOrNo) return typed === 'true';
  return typed.replaceAll('\r\n', '\n');
}

/**
 * Puts a value where its path says.
 *
 * @param target gets it
 * @param path such as `units[0].unit.model`
 */
export function put(target: object, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  let at = target as Record<string, unknown>;
  for (const [index, key] of keys.entries()) {
    if (index === keys.length - 1) at[key] = value;
    else at = (at[key] ??= {}) as Record<string, unknown>;
  }
}
