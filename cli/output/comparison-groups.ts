import type { ChangedCase, FieldChange } from '../../policies/comparison/cases.ts';

/** Returns for which the same changes. */
export interface Group {
  /** What changes, one line each. */
  headings: string[];
  names: string[];
}

/** What weighs most in a decision comes first. */
const WEIGHT = [
  'outcome',
  'coverage',
  'remedies',
  'choice',
  'chargeable',
  'freight',
  'fees',
  'payout',
  'advance',
];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Puts together the returns for which the same changes: those whose change weighs most first, then the larger groups.
 * Of days only the direction counts; the days themselves stand behind each name.
 */
export function grouped(cases: readonly ChangedCase[]): Group[] {
  const groups = new Map<string, Group & { weight: number }>();
  for (const one of cases) {
    const headings = headingsOf(one);
    const key = headings.join('\n');
    const group = groups.get(key) ?? { headings, names: [], weight: weightOf(one) };
    group.names.push(`${one.name}${daysOf(one)}`);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(
    (one, other) => one.weight - other.weight || other.names.length - one.names.length,
  );
}

/** A value of a decision or a policy, in a few words. */
export function valueText(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value) ?? 'none';
  return Object.entries(value)
    .map(([name, inner]) => (name === 'kind' ? valueText(inner) : `${name} ${valueText(inner)}`))
    .join(' ');
}

function headingsOf({ changes, gained, lost, reworded }: ChangedCase): string[] {
  const clauses = [
    ...(gained.length > 0 ? [`${gained.join(', ')} gained`] : []),
    ...(lost.length > 0 ? [`${lost.join(', ')} lost`] : []),
    ...(reworded.length > 0 ? [`${reworded.join(', ')} in other words`] : []),
  ];
  return [...changes.map(changeText), ...(clauses.length > 0 ? [`clauses: ${clauses.join('; ')}`] : [])];
}

function changeText(change: FieldChange): string {
  const days = daysIn(change);
  if (!days) return `${change.field}: ${valueText(change.was)} → ${valueText(change.is)}`;
  const { was, is } = days;
  if (was === null || is === null) return `${change.field}: ${was === null ? 'new' : 'gone'}`;
  return `${change.field}: ${is > was ? 'later' : 'earlier'}`;
}

function daysOf({ changes }: ChangedCase): string {
  const [first] = changes.flatMap((change) => daysIn(change) ?? []);
  return first ? ` (${valueText(first.was)} → ${valueText(first.is)})` : '';
}

function daysIn({ was, is }: FieldChange): { was: string | null; is: string | null } | undefined {
  return isDay(was) && isDay(is) ? { was, is } : undefined;
}

function isDay(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && DAY.test(value));
}

function weightOf({ changes }: ChangedCase): number {
  const weights = changes.map(({ field }) => WEIGHT.indexOf(field.split('.')[0] ?? field));
  return Math.min(WEIGHT.length, ...weights.filter((weight) => weight >= 0));
}
