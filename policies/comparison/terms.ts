import { isDeepStrictEqual } from 'node:util';
import type { PolicyFile } from '../format/policy-file.ts';

/** An entry of a policy file that reads otherwise. */
export interface EntryChange {
  /** Where it stands, `waits.offer.days` for one. */
  path: string;
  /** Absent where it was not there before. */
  was?: unknown;
  /** Absent where it is no longer there. */
  is?: unknown;
}

/** A clause as the policy restates it. */
export interface ClauseChange {
  clause: string;
  was?: string;
  is?: string;
}

/** Where a policy says what no decision shows: what happens beside it and after it. */
const TERMS = [
  'name',
  'numberPrefix',
  'calendar',
  'contacts',
  'addresses',
  'number',
  'waits',
  'cancellation',
  'lostOnTheWay',
  'assessment',
  'access',
  'wayBack',
  'offer',
  'incoterms',
  'documents',
  'notices',
] as const satisfies readonly (keyof PolicyFile)[];

/**
 * The terms beside and after the decision that differ: waits, cancellation, notices, addresses and the like.
 *
 * @param old the policy file as it was
 * @param now the policy file as it is to be
 */
export function changedTerms(old: PolicyFile, now: PolicyFile): EntryChange[] {
  return TERMS.flatMap((section) => differences(section, old[section], now[section]));
}

/**
 * The clauses that are new, gone, or restated in other words.
 *
 * @param old the policy file as it was
 * @param now the policy file as it is to be
 */
export function changedClauses(old: PolicyFile, now: PolicyFile): ClauseChange[] {
  const was = new Map(Object.entries(old.clauses).map(([clause, { says }]) => [clause, says]));
  const is = new Map(Object.entries(now.clauses).map(([clause, { says }]) => [clause, says]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((clause) => was.get(clause) !== is.get(clause))
    .map((clause) => ({ clause, ...between(was.get(clause), is.get(clause)) }));
}

function differences(path: string, was: unknown, is: unknown): EntryChange[] {
  if (isDeepStrictEqual(was, is)) return [];
  if (isTable(was) && isTable(is))
    return [
      ...onlyIn(was, is).map((entry) => ({ path, was: entry })),
      ...onlyIn(is, was).map((entry) => ({ path, is: entry })),
    ];
  if (!isGroup(was) || !isGroup(is)) return [{ path, ...between(was, is) }];
  const [old, now] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    differences(`${path}.${key}`, old.get(key), now.get(key)),
  );
}

function between<T>(was: T | undefined, is: T | undefined): { was?: T; is?: T } {
  return { ...(was !== undefined && { was }), ...(is !== undefined && { is }) };
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rows have no names of their own: one that is put in between moves the others, and changes none. */
function isTable(value: unknown): value is object[] {
  return Array.isArray(value) && value.every(isGroup);
}

function onlyIn(rows: readonly object[], others: readonly object[]): object[] {
  return rows.filter((row) => !others.some((other) => isDeepStrictEqual(row, other)));
}
