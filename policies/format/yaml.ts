import { type Document, isCollection, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';

const MAX_CHARACTERS = 256 * 1024;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** One thing that is wrong with a policy file, at its line and column. */
export interface FileFault {
  line: number;
  column: number;
  message: string;
}

/** A YAML text as plain data, with the place of everything in it. */
export interface PlainYaml {
  data: unknown;
  /** Line and column of what stands at a path, or of the nearest thing around it. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Reads a YAML text that holds plain data only: no aliases, no repeated keys, no keys that reach
 * into the language itself, and not more of it than a person would write.
 *
 * @param text the file
 */
export function readYaml(
  text: string,
): { yaml: PlainYaml; faults?: never } | { yaml?: never; faults: FileFault[] } {
  if (text.length > MAX_CHARACTERS)
    return fault(
      1,
      1,
      `the file is larger than ${MAX_CHARACTERS / 1024} kB; a policy is a few pages of text`,
    );
  const lines = new LineCounter();
  const document = parsed(text, lines);
  if (!document) return fault(1, 1, 'the file is nested too deeply; a policy has a handful of levels');
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faultAt = (offset: number, message: string): FileFault => ({ message, ...place(offset) });
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) =>
    faultAt(pos[0], message.replace(/ at line \d+, column \d+:?[^]*$/, '')),
  );
  visit(document, {
    Alias: (_, { range }) => {
      faults.push(faultAt(range?.[0] ?? 0, 'aliases are not allowed; write it out'));
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && FORBIDDEN_KEYS.has(String(key.value)))
        faults.push(faultAt(key.range?.[0] ?? 0, `the key ${String(key.value)} is not allowed`));
    },
  });
  if (document.contents === null) faults.push(faultAt(0, 'the file is empty; write the policy into it'));
  if (faults.length > 0) return { faults };
  return { yaml: { data: document.toJS(), placeOf: (path) => place(offsetOf(document, path)) } };
}

function parsed(text: string, lines: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const next: unknown = isMap(node) ? pair?.value : node.items[Number(key)];
    if (pair && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    else if (hasRange(next)) offset = next.range[0];
    node = next;
  }
  return offset;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function fault(line: number, column: number, message: string) {
  return { faults: [{ line, column, message }] };
}
