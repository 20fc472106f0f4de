import { HomewardError } from '../client/errors.ts';
import { isDebugging } from '../settings/debugging.ts';
import { BadInput } from './bad-input.ts';

/**
 * Ends the command with what went wrong in plain words, one line each: 2 for an input that cannot be used, else 1.
 * Where LOG_LEVEL is debug or trace, the stack is told too.
 */
export function endWithOneLine(error: unknown): never {
  process.stderr.write(linesOf(error).join('\n') + '\n');
  if (isDebugging() && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(error instanceof BadInput || isInvalid(error) ? 2 : 1);
}

function isInvalid(error: unknown): error is HomewardError {
  return error instanceof HomewardError && error.code === 'invalid';
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof BadInput) return error.lines;
  if (error instanceof HomewardError && error.faults.length > 0)
    return error.faults.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  return [`homeward: ${error instanceof Error ? error.message : String(error)}`];
}
