import { z } from 'zod';
import type { Facts } from '../contract/facts.ts';
import { parseFacts } from '../contract/faults.ts';
import type { PathFault } from './path-fault.ts';

/** Facts as a test table has them, before they are parsed: a row may have only some of a group. */
export const factsByGroup = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())]));
type Groups = z.infer<typeof factsByGroup>;

/**
 * The facts of a row: those it starts from, its own on top, without those it leaves out.
 *
 * @param given facts by the names rows start from
 * @param row what it starts from, puts on top and leaves out
 */
export function factsOf(
  given: Readonly<Record<string, Groups>>,
  row: { from: string; facts: Groups; without: readonly string[] },
): { facts: Facts; faults?: never } | { facts?: never; faults: PathFault[] } {
  const start = Object.hasOwn(given, row.from) ? given[row.from] : undefined;
  const known = Object.keys(given).join(', ');
  if (!start)
    return { faults: [{ path: ['from'], message: `must be one of those under "given": ${known}` }] };
  const { facts, absent } = without(merged(start, row.facts), row.without);
  if (absent.length > 0) {
    const message = `there is no ${absent.join(', ')} to leave out; take it away`;
    return { faults: [{ path: ['without'], message }] };
  }
  if (facts['asOf'] === undefined)
    return { faults: [{ path: ['facts'], message: 'asOf, the day of the question, is missing; add it' }] };
  const { facts: read, faults } = parseFacts(facts, '');
  if (read) return { facts: read };
  return { faults: faults.map(({ path, message }) => ({ path: ['facts', ...path.split('.')], message })) };
}

function merged(start: Groups, more: Groups): Groups {
  const facts = { ...start };
  for (const [group, value] of Object.entries(more)) {
    const under = facts[group];
    facts[group] = typeof value === 'object' && typeof under === 'object' ? { ...under, ...value } : value;
  }
  return facts;
}

function without(facts: Groups, paths: readonly string[]): { facts: Groups; absent: string[] } {
  const left = structuredClone(facts);
  const absent = paths.filter((path) => {
    const [group = '', name] = path.split('.');
    const under = name === undefined ? left : left[group];
    const last = name ?? group;
    if (typeof under !== 'object' || !Object.hasOwn(under, last)) return true;
    delete under[last];
    return false;
  });
  return { facts: left, absent };
}
