import type { Changed, Comparison } from '../../policies/comparison/compare.ts';
import type { ClauseChange, EntryChange } from '../../policies/comparison/terms.ts';
import { grouped, valueText } from './comparison-groups.ts';

const SHOWN = 10;

/** What changes from one policy to another, in lines: for whom, in which terms, in which clauses. */
export function comparisonLines({ old, new: now, rows, open, terms, clauses }: Comparison): string[] {
  const sections = [
    casesLines(rows, 'row of the test tables', 'rows of the test tables'),
    open ? casesLines(open, 'return under way', 'returns under way') : [],
    terms.length > 0 ? ['Terms beside and after the decision:', ...terms.map(termLine)] : [],
    clauses.length > 0 ? ['Clauses:', ...clauses.flatMap(clauseLines)] : [],
  ];
  return [`${old} → ${now}`, ...sections.flatMap((lines) => (lines.length > 0 ? ['', ...lines] : []))];
}

function casesLines({ asked, cases, byField }: Changed, one: string, several: string): string[] {
  if (asked === 0) return [`There is no ${one} to ask.`];
  const of = `${asked} ${asked === 1 ? one : several}`;
  if (cases.length === 0) return [`None of ${of} changes.`];
  const counts = Object.entries(byField).map(([field, count]) => `${count} ${field}`);
  return [
    `${cases.length} of ${of} change${cases.length === 1 ? 's' : ''}: ${counts.join(', ')}`,
    ...grouped(cases).flatMap(({ headings, names }) => [
      '',
      ...headings.map((heading) => `  ${heading}`),
      ...names.slice(0, SHOWN).map((name) => `    ${name}`),
      ...(names.length > SHOWN ? [`    and ${names.length - SHOWN} more (--json names all)`] : []),
    ]),
  ];
}

function termLine({ path, was, is }: EntryChange): string {
  if (was === undefined) return `  ${path} is new: ${valueText(is)}`;
  if (is === undefined) return `  ${path} is gone: ${valueText(was)}`;
  return `  ${path}: ${valueText(was)} → ${valueText(is)}`;
}

function clauseLines({ clause, was, is }: ClauseChange): string[] {
  if (was === undefined) return [`  ${clause} is new: ${is}`];
  if (is === undefined) return [`  ${clause} is gone: ${was}`];
  return [`  ${clause} was: ${was}`, `  ${clause} is:  ${is}`];
}
