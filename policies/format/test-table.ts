import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Decision, decisionSchema } from '../contract/decision.ts';
import { faultsOf, parseFacts } from '../contract/faults.ts';
import { assess, type AssessablePolicy } from '../engine/assess.ts';
import { clauseId } from './entries.ts';
import { readYaml } from './yaml.ts';

const factsByGroup = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())]));

const expectedSchema = z.strictObject({
  ...decisionSchema.omit({ vendor: true, policyVersion: true, reasons: true }).partial().shape,
  clauses: z.array(clauseId).optional().meta({ description: 'all of these are among the reasons' }),
  notClauses: z.array(clauseId).optional().meta({ description: 'none of these is' }),
  firstClause: clauseId.optional(),
});

const rowSchema = z.strictObject({
  name: z.string(),
  from: z.string().meta({ description: 'the name of the facts the row starts from' }),
  facts: factsByGroup.optional().meta({ description: 'facts on top' }),
  without: z.array(z.string()).default([]).meta({ description: 'paths of facts left out' }),
  expected: expectedSchema,
});

const testTableSchema = z.strictObject({
  given: z.record(z.string(), factsByGroup),
  rows: z.array(rowSchema).min(1),
});

export type TestTable = z.infer<typeof testTableSchema>;
export type TestRow = TestTable['rows'][number];

/**
 * Parses the test table that lies beside a policy.
 *
 * @param text YAML
 * @param source the file's name, for messages
 * @throws {Error} naming every fault
 */
export function parseTestTable(text: string, source: string): TestTable {
  const { yaml, faults } = readYaml(text);
  if (faults)
    throw new Error(
      faults.map(({ line, column, message }) => `${source}:${line}:${column}: ${message}`).join('\n'),
    );
  const parsed = testTableSchema.safeParse(yaml.data, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Error(
    faultsOf(parsed.error)
      .map(({ path, message }) => `${source}: ${path} ${message}`)
      .join('\n'),
  );
}

/**
 * What a row of a test table gets wrong, one line each; none where the policy answers as expected.
 *
 * @param policy the policy under test
 * @param table the table the row is of
 * @param row what to ask, and what to expect
 */
export function failuresOf(policy: AssessablePolicy, table: TestTable, row: TestRow): string[] {
  const start = table.given[row.from];
  if (!start) return [`there are no facts named "${row.from}" under "given"`];
  const { facts, faults } = parseFacts(without(merged(start, row.facts ?? {}), row.without), '1900-01-01');
  if (faults) return faults.map(({ path, message }) => `${path} ${message}`);
  return compare(assess(policy, facts), row.expected);
}

function compare(decision: Decision, expected: TestRow['expected']): string[] {
  const { clauses = [], notClauses = [], firstClause, ...fields } = expected;
  const named = decision.reasons.map(({ clause }) => clause);
  const reasons = `the reasons are ${named.join(', ')}`;
  return [
    ...Object.entries(fields).flatMap(([field, wanted]) => {
      const found = decision[field as keyof typeof fields];
      return isDeepStrictEqual(found, wanted)
        ? []
        : [`${field} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`];
    }),
    ...clauses
      .filter((clause) => !named.includes(clause))
      .map((clause) => `${clause} is not named: ${reasons}`),
    ...notClauses
      .filter((clause) => named.includes(clause))
      .map((clause) => `${clause} is named: ${reasons}`),
    ...(firstClause && named[0] !== firstClause ? [`${firstClause} is not named first: ${reasons}`] : []),
  ];
}

type Groups = z.infer<typeof factsByGroup>;

function merged(start: Groups, more: Groups): Groups {
  const facts = { ...start };
  for (const [group, value] of Object.entries(more)) {
    const under = facts[group];
    facts[group] = typeof value === 'object' && typeof under === 'object' ? { ...under, ...value } : value;
  }
  return facts;
}

function without(facts: Groups, paths: readonly string[]): Groups {
  const left = structuredClone(facts);
  for (const path of paths) {
    const [group = '', name] = path.split('.');
    const under = left[group];
    if (name !== undefined && typeof under === 'object') delete under[name];
    else delete left[group];
  }
  return left;
}
