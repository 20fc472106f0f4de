import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failuresOf } from '../../policies/format/run-test-table.ts';
import { parseTestTable } from '../../policies/format/test-table.ts';
import { decisionSchema, loadPolicies, assess } from '../../policies/index.ts';

const VENDORS = new URL('../../policies/vendors/', import.meta.url);
const policies = loadPolicies();

/** Clauses of the return after its number was issued, or of what comes with the form: no facts of a decision. */
const OF_THE_LIFECYCLE = new Map([
  ['alkeria', ['A5', 'A14', 'A15']],
  ['sensera', ['S7']],
]);

/** Clauses every decision names; their rows lie next to each other by the day. */
const IN_EVERY_DECISION = new Map([
  ['alkeria', ['A11']],
  ['pixfra', ['P15']],
]);

describe.each(policies.vendors())('the policy of %s', (vendor) => {
  const policy = policies.current(vendor);
  const path = new URL(`${vendor}/policy.test.yaml`, VENDORS);
  if (!policy || !existsSync(path))
    throw new Error(`${vendor} has no policy.test.yaml beside its policy.yaml`);
  const table = parseTestTable(readFileSync(path, 'utf8'), `${vendor}/policy.test.yaml`);

  it.each(table.rows.map((row) => ({ row, name: row.name })))('$name', ({ row }) => {
    expect(failuresOf(policy, row)).toEqual([]);
  });

  it('has a row where each deciding clause makes the difference and one where it does not', () => {
    const elsewhere = OF_THE_LIFECYCLE.get(vendor) ?? [];
    const deciding = Object.entries(policy.file.clauses)
      .filter(
        ([clause, { kind }]) => !elsewhere.includes(clause) && kind.some((of) => /decide|require/.test(of)),
      )
      .map(([clause]) => clause);
    const named = new Set(
      table.rows.flatMap(({ expected }) => [...(expected.clauses ?? []), expected.firstClause]),
    );
    const notNamed = new Set(table.rows.flatMap(({ expected }) => expected.notClauses ?? []));
    expect(deciding.filter((clause) => !named.has(clause))).toEqual([]);
    const always = IN_EVERY_DECISION.get(vendor) ?? [];
    expect(deciding.filter((clause) => !notNamed.has(clause) && !always.includes(clause))).toEqual([]);
  });

  it('answers in the form of the decision contract', () => {
    const decision = assess(policy, { asOf: '2026-11-21' });
    expect(decisionSchema.parse(decision)).toEqual(decision);
  });
});

it('ships a policy for every folder of vendors', () => {
  expect(policies.vendors()).toEqual(readdirSync(VENDORS).toSorted());
});
