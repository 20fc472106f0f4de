import { z } from 'zod';
import { decisionSchema } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import type { PathFault } from './path-fault.ts';
import { clauseId } from './entries.ts';
import { readFile } from './read-file.ts';
import { factsByGroup, factsOf } from './test-facts.ts';

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
    const { facts, faults: wrong } = factsOf(data.given, row);
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
