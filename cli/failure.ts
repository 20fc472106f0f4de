/** Ends the command with what went wrong in plain words, and its stack only where LOG_LEVEL is debug or trace. */
export function endWithOneLine(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`homeward: ${message}\n`);
  process.exit(1);
}
