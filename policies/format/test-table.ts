import { z } from 'zod';
import { decisionSchema } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { parseFacts } from '../contract/faults.ts';
import type { PathFault } from './cross-checks.ts';
import { clauseId } from './entries.ts';
import { readFile } from './read-file.ts';

const factsByGroup = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())]));
type Groups = z.infer<typeof factsByGroup>;

const expectedSchema = z.strictObject({
  ...decisionSchema.omit({ vendor: true, policyVersion: true, reasons: true }).partial().shape,
  clauses: z.array(clauseId).optional().meta({ description: 'all of these are among the reasons' }),
  notClauses: z.array(clauseId).optional().meta({ description: 'none of these is' }),
  firstClause: clauseId.optional(),
});

const testTableSchema = z.strictObject({
  given: z.record(z.string(), factsByGroup),
  rows: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        from: z.string().meta({ description: 'the name of the facts the row starts from' }),
        facts: factsByGroup.default({}).meta({ description: 'facts on top' }),
        without: z.array(z.string()).default([]).meta({ description: 'paths of facts left out' }),
        expected: expectedSchema,
      }),
    )
    .min(1, { error: 'must have at least one row' }),
});

type WrittenTable = z.infer<typeof testTableSchema>;

/** One question of a test table, and what is to be answered. */
export interface TestRow {
  name: string;
  /** Where it begins in the file, from 1. */
  line: number;
  facts: Facts;
  expected: z.infer<typeof expectedSchema>;
}

/** The test table that lies beside a policy. */
export interface TestTable {
  rows: TestRow[];
}

/**
 * Parses the test table that lies beside a policy, down to the facts of each row.
 *
 * @param text YAML
 * @param source the file's name, for messages
 * @throws {PolicyFileError} with every fault and its place
 */
export function parseTestTable(text: string, source: string): TestTable {
  const { data, placeOf, refuse } = readFile(testTableSchema, text, source);
  const faults: PathFault[] = sameNames(data);
  const rows = data.rows.flatMap((row, at) => {
    const { facts, faults: wrong } = factsOf(data, row);
    if (wrong) faults.push(...wrong.map(({ path, message }) => ({ path: ['rows', at, ...path], message })));
    const { line } = placeOf(['rows', at]);
    return facts ? [{ name: row.name, line, facts, expected: row.expected }] : [];
  });
  refuse(faults);
  return { rows };
}

function sameNames({ rows }: WrittenTable): PathFault[] {
  const names = new Set<string>();
  return rows.flatMap(({ name }, at) => {
    if (!names.has(name)) return (names.add(name), []);
    return [{ path: ['rows', at, 'name'], message: 'is the name of a row above too; write another' }];
  });
}

function factsOf(
  { given }: WrittenTable,
  row: WrittenTable['rows'][number],
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
