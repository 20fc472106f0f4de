import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Policy } from '../format/parse.ts';
import { parseTestTable, type TestTable } from '../format/test-table.ts';
import { loadPolicies } from '../registry.ts';

/** A scenario that shows clauses of a vendor's policy at work. */
export interface ShownScenario {
  vendor: string;
  title: string;
  /** The clauses it shows. */
  shows: readonly string[];
  /** Where it stands: a file of the repository, and the line in it. */
  file: string;
  line: number;
}

/** A policy with the test table that lies beside it, and the scenarios that show its clauses. */
export interface Source {
  policy: Policy;
  table: TestTable;
  scenarios: readonly ShownScenario[];
}

/**
 * The built-in policies with their test tables, by vendor in alphabetical order.
 *
 * @param scenarios the scenarios of all vendors; none where they do not matter
 * @throws {Error} where a policy or a table does not hold together, or a table is not there
 */
export function builtInSources(scenarios: readonly ShownScenario[] = []): Source[] {
  const registry = loadPolicies();
  return registry.vendors().flatMap((vendor) => {
    const policy = registry.current(vendor);
    if (!policy) return [];
    const path = fileURLToPath(new URL(`../vendors/${vendor}/policy.test.yaml`, import.meta.url));
    const table = parseTestTable(readFileSync(path, 'utf8'), path);
    return [{ policy, table, scenarios: scenarios.filter((scenario) => scenario.vendor === vendor) }];
  });
}
