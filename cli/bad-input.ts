import type { Fault } from '../client/errors.ts';

/** What was typed or handed in cannot be used; one line a fault. The command ends with 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly lines: readonly string[];

  /** @param lines what is wrong, one line each */
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** The refusal of an input with these faults, each with its path. */
export function badInput(faults: readonly Fault[]): BadInput {
  return new BadInput(faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)));
}
