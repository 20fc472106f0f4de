import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Policy } from '../format/parse.ts';
import { parseTestTable, type TestTable } from '../format/test-table.ts';
import { loadPolicies } from '../registry.ts';

/** A policy with the test table that lies beside it. */
export interface Source {
  policy: Policy;
  table: TestTable;
}

/**
 * The built-in policies with their test tables, by vendor in alphabetical order.
 *
 * @throws {Error} where a policy or a table does not hold together, or a table is not there
 */
export function builtInSources(): Source[] {
  const registry = loadPolicies();
  return registry.vendors().flatMap((vendor) => {
    const policy = registry.current(vendor);
    if (!policy) return [];
    const path = fileURLToPath(new URL(`../vendors/${vendor}/policy.test.yaml`, import.meta.url));
    return [{ policy, table: parseTestTable(readFileSync(path, 'utf8'), path) }];
  });
}
