import type { z } from 'zod';
import { AFTER_AS_OF, type Facts, factsSchema, pathsAfterAsOf } from './facts.ts';

/** One thing that is wrong with what was handed in, and where. */
export interface Fault {
  path: string;
  message: string;
}

/**
 * Parses the facts of one return; every fault is named at once.
 *
 * @param input what was handed in
 * @param today the day meant when `asOf` is left out, in the vendor's time zone
 */
export function parseFacts(
  input: unknown,
  today: string,
): { facts: Facts; faults?: never } | { facts?: never; faults: Fault[] } {
  const dated = isRecord(input) && input['asOf'] === undefined ? { ...input, asOf: today } : input;
  const parsed = factsSchema.safeParse(dated, { reportInput: true });
  if (parsed.success) return { facts: { ...parsed.data, asOf: parsed.data.asOf ?? today } };
  const faults = faultsOf(parsed.error);
  const told = new Set(faults.map(({ path }) => path));
  const late = pathsAfterAsOf(dated).map((path) => ({ path: path.join('.'), message: AFTER_AS_OF }));
  return { faults: [...faults, ...late.filter(({ path }) => !told.has(path))] };
}

/**
 * Parses a list of facts; a fault's path begins with its index, as in `[3].purchase.date`.
 *
 * @param inputs what was handed in
 * @param today the day meant where `asOf` is left out, in the vendor's time zone
 */
export function parseFactsList(
  inputs: readonly unknown[],
  today: string,
): { facts: Facts[]; faults?: never } | { facts?: never; faults: Fault[] } {
  const facts: Facts[] = [];
  const faults: Fault[] = [];
  inputs.forEach((input, index) => {
    const parsed = parseFacts(input, today);
    if (parsed.facts) facts.push(parsed.facts);
    else
      for (const { path, message } of parsed.faults)
        faults.push({ path: path ? `[${index}].${path}` : `[${index}]`, message });
  });
  return faults.length > 0 ? { faults } : { facts };
}

/**
 * The faults of a zod error, one for each unknown key too, each with a path like `a.b[0].c`.
 *
 * @param error what zod found, parsed with `reportInput`
 */
export function faultsOf(error: Pick<z.ZodError, 'issues'>): Fault[] {
  return error.issues.flatMap((issue) => {
    const meant = issue.code === 'invalid_union' ? nearestOf(issue.errors) : undefined;
    if (meant)
      return faultsOf({ issues: meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) });
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: pathText([...issue.path, key]),
        message: 'is not known here; check the spelling',
      }));
    return [{ path: pathText(issue.path), message: messageOf(issue) }];
  });
}

/** Of several forms that something may have, what keeps it from the one that it comes nearest to. */
function nearestOf(forms: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  return forms.toSorted((one, other) => one.length - other.length)[0];
}

/**
 * What is wrong, in plain words.
 *
 * @param issue as zod reports it, parsed with `reportInput`
 */
export function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.input === null) return 'must not be null; leave an unknown fact out';
  if (issue.code === 'invalid_type') return `must be ${kind(issue.expected)}`;
  if (issue.code === 'invalid_value')
    return `must be one of ${issue.values.map((value) => String(value)).join(', ')}`;
  return issue.message;
}

function kind(expected: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'a group of facts, as in {"date": …}',
  };
  return names[expected] ?? `of type ${expected}`;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
