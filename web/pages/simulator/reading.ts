import { factInfos, type Fault } from '../../../policies/index.ts';
import { texts } from '../texts.ts';

const { page: words } = texts.simulator;

/** The facts as an address has them, not parsed yet. */
export interface Asked {
  /** What was typed, by field. */
  values: ReadonlyMap<string, string>;
  /** What was ticked, by fact. */
  lists: ReadonlyMap<string, readonly string[]>;
  /** What `parseFacts` takes. */
  input: Readonly<Record<string, unknown>>;
  /** What no fact can be made of. */
  faults: readonly Fault[];
  /** Whether blank fields came along, as a form sends them. */
  hasBlanks: boolean;
}

/** The kind of fact behind each field; an amount of money has two. */
const fields: ReadonlyMap<string, string> = new Map([
  ['asOf', 'day'],
  ...[...factInfos].flatMap(([path, { kind }]): [string, string][] =>
    kind === 'money'
      ? [
          [`${path}.amount`, kind],
          [`${path}.currency`, kind],
        ]
      : [[path, kind]],
  ),
]);

/** Whether the form has a field of this name. */
export function isField(name: string): boolean {
  return fields.has(name);
}

/**
 * Reads the facts that an address holds.
 *
 * @param query of the address: the paths of facts with their values
 */
export function factsAskedFor(query: URLSearchParams): Asked {
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const input: Record<string, unknown> = {};
  const faults: Fault[] = [];
  let hasBlanks = false;
  for (const name of new Set(query.keys())) {
    const kind = fields.get(name);
    const typed = query.getAll(name).map((text) => text.trim().replaceAll('\r\n', '\n'));
    const given = typed.filter((text) => text !== '');
    const [first, second] = given;
    if (kind === undefined) faults.push({ path: name, message: words.unknownKey });
    else if (given.length < typed.length) hasBlanks = true;
    if (kind === undefined || first === undefined) continue;
    if (kind === 'list') lists.set(name, given);
    else values.set(name, first);
    if (kind !== 'list' && second !== undefined) faults.push({ path: name, message: words.twice });
    if (kind === 'count' && !/^\d{1,9}$/.test(first)) faults.push({ path: name, message: words.wholeNumber });
    else put(input, name.split('.'), kind === 'list' ? given : valueOf(kind, first));
  }
  return { values, lists, input, faults, hasBlanks };
}

/**
 * The same address without its blanks.
 *
 * @param query of the address
 */
export function withoutBlanks(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name, text]) => !fields.has(name) || text.trim() !== ''));
}

/** What is neither yes nor no stays as it was typed, and the contract says what is wrong with it. */
function valueOf(kind: string, text: string): unknown {
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return kind === 'count' ? Number(text) : text;
}

function put(into: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) into[key] = value;
  else {
    const group = into[key] ?? {};
    put(group as Record<string, unknown>, rest, value);
    into[key] = group;
  }
}
