import { existsSync } from 'node:fs';
import { parsePolicy, type Policy, PolicyFileError } from '../format/parse.ts';
import { parseTestTable, type TestTable } from '../format/test-table.ts';
import { readPolicyText, testTableBeside } from './files.ts';

/** What came of checking a policy file and the test table beside it. */
export interface CheckedFile {
  path: string;
  /** Nothing where the policy is broken. */
  policy?: Policy;
  /** How long it took to read, check and make the policy ready, in milliseconds. */
  took: number;
  /** Nothing where there is none, or it is broken. */
  table?: TestTable;
  /** What is wrong with either, one line a fault. */
  faults: readonly string[];
}

/**
 * Checks a policy file and the test table beside it.
 *
 * @param path of the policy file
 */
export function checkPolicyFile(path: string): CheckedFile {
  const began = performance.now();
  const policy = attempt(path, parsePolicy);
  const took = performance.now() - began;
  const tablePath = testTableBeside(path);
  const table = existsSync(tablePath) ? attempt(tablePath, parseTestTable) : undefined;
  return {
    path,
    took,
    ...(policy.done && { policy: policy.done }),
    ...(table?.done && { table: table.done }),
    faults: [...policy.faults, ...(table?.faults ?? [])],
  };
}

function attempt<T>(
  path: string,
  parse: (text: string, source: string) => T,
): { done?: T; faults: string[] } {
  try {
    return { done: parse(readPolicyText(path), path), faults: [] };
  } catch (error) {
    if (error instanceof PolicyFileError) return { faults: error.message.split('\n') };
    throw error;
  }
}
