import type { Policy } from '../format/parse.ts';
import { type Case, type ChangedCase, changedCases } from './cases.ts';
import { changedClauses, changedTerms, type ClauseChange, type EntryChange } from './terms.ts';

/** What changes, and for how many of the returns that were asked about. */
export interface Changed {
  asked: number;
  cases: ChangedCase[];
  /** How many returns each field changes for; `words`: only what is said of it does. */
  byField: Record<string, number>;
}

/** What one policy says otherwise than another. */
export interface Comparison {
  old: string;
  new: string;
  /** For the rows of the test tables. */
  rows: Changed;
  /** For the returns and requests under way, where they were asked about. */
  open?: Changed;
  terms: EntryChange[];
  clauses: ClauseChange[];
}

/**
 * Compares two policies by what they answer.
 *
 * @param old the policy as it was
 * @param now the policy as it is to be
 * @param asked.rows the rows of the test tables
 * @param asked.open returns and requests under way
 */
export function comparePolicies(
  old: Policy,
  now: Policy,
  asked: { rows: readonly Case[]; open?: readonly Case[] },
): Comparison {
  const changed = (cases: readonly Case[]) => counted(cases.length, changedCases(old, now, cases));
  return {
    old: old.version,
    new: now.version,
    rows: changed(asked.rows),
    ...(asked.open && { open: changed(asked.open) }),
    terms: changedTerms(old.file, now.file),
    clauses: changedClauses(old.file, now.file),
  };
}

/**
 * The rows of both test tables, each question once; of two that differ in name alone, the newer name.
 *
 * @param old of the policy as it was
 * @param now of the policy as it is to be
 */
export function rowsOf(old: readonly Case[], now: readonly Case[]): Case[] {
  const byFacts = new Map<string, Case>();
  for (const { name, facts } of [...now, ...old]) {
    const key = JSON.stringify(facts);
    if (!byFacts.has(key)) byFacts.set(key, { name, facts });
  }
  return [...byFacts.values()];
}

function counted(asked: number, cases: ChangedCase[]): Changed {
  const counts = new Map<string, number>();
  for (const { changes } of cases) {
    const fields = new Set(changes.map(({ field }) => field.split('.')[0] ?? field));
    for (const field of fields.size > 0 ? fields : ['words']) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const byField = [...counts].toSorted(([, one], [, other]) => other - one);
  return { asked, cases, byField: Object.fromEntries(byField) };
}
