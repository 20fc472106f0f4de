import { type Document, isCollection, isMap, isScalar, LineCounter, type Pair, visit } from 'yaml';
import { composeDocuments, TooMuch } from './yaml-document.ts';
import { inPlainWords } from './yaml-words.ts';

/** Behind a broken line everything looks broken, so only the first are told. */
const TOLD = 2;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** One thing that is wrong with a file, at its line and column. */
export interface FileFault {
  line: number;
  column: number;
  message: string;
}

/** A YAML text as plain data, with the place of everything in it. */
export interface PlainYaml {
  data: unknown;
  /** Line and column of what stands at a path, or of the nearest thing around it. */
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
}

type OffsetFault = { offset: number; message: string };

/**
 * Reads a YAML text that holds plain data only: no aliases, no repeated keys, no keys that reach
 * into the language itself, and not more of it than a person would write.
 *
 * @param text the file
 */
export function readYaml(
  text: string,
): { yaml: PlainYaml; faults?: never } | { yaml?: never; faults: FileFault[] } {
  const placeOf = placesIn(text);
  const refuse = (faults: readonly OffsetFault[]) => ({
    faults: faults.map(({ offset, message }) => ({ message, ...placeOf(offset) })),
  });
  try {
    const [document, second] = composeDocuments(text);
    const faults = document ? faultsIn(document) : [];
    if (second)
      faults.push({
        offset: second.range[0],
        message: 'a second document begins here; keep one, and take "---" away',
      });
    if (faults.length > 0) return refuse(faults);
    if (!document?.contents)
      return refuse([{ offset: 0, message: 'the file is empty; write the policy into it' }]);
    return { yaml: { data: document.toJS(), placeOf: (path) => placeOf(offsetOf(document, path)) } };
  } catch (error) {
    if (error instanceof TooMuch) return refuse([error]);
    throw error;
  }
}

function faultsIn(document: Document.Parsed): OffsetFault[] {
  const broken = [...document.errors, ...document.warnings]
    .toSorted((one, other) => one.pos[0] - other.pos[0])
    .slice(0, TOLD)
    .map((error) => ({ offset: error.pos[0], message: inPlainWords(error) }));
  if (broken.length > 0) return broken;
  const faults: OffsetFault[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      faults.push({ offset: range?.[0] ?? 0, message: 'aliases are not allowed; write it out' });
    },
    Map: (_, { items }) => {
      faults.push(...keyFaults(items));
    },
  });
  return faults;
}

function keyFaults(pairs: readonly Pair[]): OffsetFault[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ key }) => {
    const offset = hasRange(key) ? key.range[0] : 0;
    if (!isScalar<string | number | boolean | null>(key) || key.value === null)
      return [{ offset, message: 'the name of this entry is missing; write a word before its colon' }];
    const name = String(key.value);
    if (FORBIDDEN_KEYS.has(name)) return [{ offset, message: `the key ${name} is not allowed; rename it` }];
    if (seen.has(name)) return [{ offset, message: `the key ${name} is written twice; keep one of them` }];
    seen.add(name);
    return [];
  });
}

function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find(
          (item) => isScalar<string | number | boolean>(item.key) && String(item.key.value) === String(key),
        )
      : undefined;
    const next: unknown = isMap(node) ? pair?.value : node.items[Number(key)];
    if (pair && hasRange(pair.key)) offset = pair.key.range[0];
    else if (hasRange(next)) offset = next.range[0];
    node = next;
  }
  return offset;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
