import type { z } from 'zod';
import type { PathFault } from './path-fault.ts';
import { faultsOfFile } from './file-faults.ts';
import { plainData } from './plain-yaml.ts';
import { type FileFault, type PlainYaml, readYaml } from './yaml.ts';

const MAX_FAULTS = 20;
const MAX_PLACED = 1000;

/** A file that cannot be used; the message has one line a fault, each with its place. */
export class PolicyFileError extends Error {
  override name = 'PolicyFileError';
  readonly faults: readonly FileFault[];

  /**
   * @param source the file's name
   * @param faults what is wrong with it; of very many, the first by place are told
   */
  constructor(source: string, faults: readonly FileFault[]) {
    const told = firstOf(faults);
    super(told.map(({ line, column, message }) => `${source}:${line}:${column}: ${message}`).join('\n'));
    this.faults = told;
  }
}

/** A file that was read: its data, and how what is wrong with them is told. */
export interface ReadFile<Data> {
  data: Data;
  /** Line and column of what stands at a path. */
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
  /**
   * Refuses the file where there are any faults.
   *
   * @throws {PolicyFileError} with every fault and its place
   */
  refuse: (faults: readonly PathFault[]) => void;
}

/**
 * Reads a YAML file as its schema says.
 *
 * @param schema of the whole file
 * @param text the file
 * @param source the file's name, for messages
 * @throws {PolicyFileError} with every fault and its place
 */
export function readFile<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  source: string,
): ReadFile<z.output<Schema>> {
  const quick = schema.safeParse(plainData(text));
  if (quick.success) return fileOf(quick.data, source, () => placesIn(text));
  const { yaml, faults } = readYaml(text);
  if (faults) throw new PolicyFileError(source, faults);
  const parsed = schema.safeParse(yaml.data, { reportInput: true });
  if (!parsed.success) throw errorOf(source, yaml.placeOf, faultsOfFile(schema, parsed.error.issues));
  return fileOf(parsed.data, source, () => yaml.placeOf);
}

function fileOf<Data>(data: Data, source: string, readPlaces: () => PlainYaml['placeOf']): ReadFile<Data> {
  let places: PlainYaml['placeOf'] | undefined;
  const placeOf: PlainYaml['placeOf'] = (path) => (places ??= readPlaces())(path);
  return {
    data,
    placeOf,
    refuse: (found) => {
      if (found.length > 0) throw errorOf(source, placeOf, found);
    },
  };
}

function placesIn(text: string): PlainYaml['placeOf'] {
  return readYaml(text).yaml?.placeOf ?? (() => ({ line: 1, column: 1 }));
}

function errorOf(
  source: string,
  placeOf: PlainYaml['placeOf'],
  found: readonly PathFault[],
): PolicyFileError {
  return new PolicyFileError(
    source,
    found
      .slice(0, MAX_PLACED)
      .map(({ path, message }) => ({ ...placeOf(path), message: `${pathText(path)}${message}` })),
  );
}

function firstOf(faults: readonly FileFault[]): FileFault[] {
  const sorted = faults.toSorted((one, other) => one.line - other.line || one.column - other.column);
  const [next] = sorted.slice(MAX_FAULTS);
  if (!next) return sorted;
  return [
    ...sorted.slice(0, MAX_FAULTS),
    { ...next, message: 'and more from here on; correct those above first' },
  ];
}

function pathText(path: readonly PropertyKey[]): string {
  return path.length > 0 ? `${path.map(String).join('.')}: ` : '';
}
