/**
 * The texts of a value, however deep, that are wanted.
 *
 * @param value what JSON can hold
 */
export function textsIn(value: unknown, isWanted: (text: string) => boolean): string[] {
  if (typeof value === 'string') return isWanted(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner, isWanted));
}

/**
 * A copy of a value with other texts in it.
 *
 * @param value what JSON can hold
 * @param to the text in the place of another
 */
export function withTexts<T extends object>(value: T, to: (text: string) => string): T {
  const copy = structuredClone(value);
  replaceTexts(copy, to);
  return copy;
}

function replaceTexts(value: object, to: (text: string) => string): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') Reflect.set(value, key, to(inner));
    else if (typeof inner === 'object' && inner !== null) replaceTexts(inner, to);
  }
}
