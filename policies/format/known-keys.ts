import { z } from 'zod';

/**
 * The names a schema knows at a path, where it has a fixed list of them.
 *
 * @param schema of the whole file
 * @param path of a group in it
 */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path;
  const forms = formsOf(schema);
  if (key === undefined) return forms.flatMap(namesIn);
  return forms.flatMap((form) => knownKeys(insideOf(form, key), rest));
}

/** The schema of what may be left out, and of each side of an alternative. */
function formsOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return formsOf(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap(formsOf) : [schema];
}

function namesIn(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum
    ? schema.keyType.options.map(String)
    : [];
}

function insideOf(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject)
    return new Map<PropertyKey, unknown>(Object.entries(schema.shape)).get(key);
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodArray ? schema.element : undefined;
}
