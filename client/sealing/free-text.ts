import { z } from 'zod';
import { freeText } from '../../policies/contract/values.ts';

/** A text in somebody's own words, and where it stands. */
export type Words = { path: (string | number)[]; text: string };

/**
 * What a message says in somebody's own words: the texts that its schema makes with `prose`.
 *
 * @param schema of the message
 * @param message as it was parsed
 */
export function wordsIn(schema: z.core.$ZodType, message: unknown): Words[] {
  return found(schema, message, []);
}

/** A message with other texts in these places. */
export function withWords<T extends object>(
  message: T,
  places: readonly Words[],
  texts: readonly string[],
): T {
  const copy = structuredClone(message);
  places.forEach(({ path }, index) => {
    const inner = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy);
    Reflect.set(Object(inner), path.at(-1) ?? '', texts[index]);
  });
  return copy;
}

/** A place as faults name it, for instance `units[0].note`. */
export function pathOf({ path }: Words): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

function found(schema: z.core.$ZodType, value: unknown, path: Words['path']): Words[] {
  if (value === undefined || value === null) return [];
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return found(schema.unwrap(), value, path);
  if (schema instanceof z.ZodUnion) {
    const fits = schema.options.find((option) => z.safeParse(option, value).success);
    return fits ? found(fits, value, path) : [];
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((one, index) => found(schema.element, one, [...path, index]));
  if (schema instanceof z.ZodObject && typeof value === 'object')
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      found(inner, Reflect.get(value, key), [...path, key]),
    );
  return typeof value === 'string' && freeText.get(schema) ? [{ path, text: value }] : [];
}
