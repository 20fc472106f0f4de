import { z } from 'zod';
import { type Fault, faultsOf } from '../../policies/index.ts';
import { Refusal } from '../problems.ts';

/** What a validation ended with, as the hooks of the routes are told. */
type Validated = { success: true; data: unknown } | { success: false; error: z.ZodError };

/** Turns down a call whose body, query or header is at fault, naming every fault. */
export function refuseFaults(result: Validated): undefined {
  if (!result.success) throw invalid(faultsIn(result.error, inputOf(result)));
}

/** What was validated; the validator hands it over beside the faults as well. */
export function inputOf(result: Validated): unknown {
  return 'data' in result ? result.data : undefined;
}

/**
 * The refusal of an input that is at fault.
 *
 * @param faults every fault with its path
 */
export function invalid(faults: readonly Fault[]): Refusal {
  const detail =
    faults.length === 1
      ? `${faults[0]?.path || 'The body'}: ${faults[0]?.message}`
      : `There are ${faults.length} faults.`;
  return new Refusal({ kind: 'invalid', detail, errors: faults });
}

/**
 * Every fault of a body, in the words of the decision contract.
 *
 * @param error what zod found, parsed without `reportInput`
 * @param input what was parsed
 */
export function faultsIn(error: z.ZodError, input: unknown): Fault[] {
  const issues = error.issues.map((issue) => Object.assign({}, issue, { input: valueAt(input, issue.path) }));
  return faultsOf(new z.ZodError(issues));
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}
