import type { z } from 'zod';
import { faultsOf } from '../policies/index.ts';
import { badInput } from './bad-input.ts';

/**
 * What was typed, as the call takes it.
 *
 * @param schema the message of the call
 * @param input put together from the command line; what was not typed is left out
 * @throws {BadInput} naming every fault
 */
export function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const given: unknown = JSON.parse(JSON.stringify(input));
  const result = schema.safeParse(given, { reportInput: true });
  if (!result.success) throw badInput(faultsOf(result.error));
  return result.data;
}
