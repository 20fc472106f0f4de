import { isDebugging } from '../settings/debugging.ts';

/** Ends the command with what went wrong in plain words; where LOG_LEVEL is debug or trace, with its stack too. */
export function endWithOneLine(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`homeward: ${message}\n`);
  if (isDebugging() && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
