import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward note`: a remark on a return. */
export function register(program: Command): void {
  const command = program
    .command('note')
    .description('add a remark to a return')
    .requiredOption('--text <text>', 'the remark')
    .option('--visible-to-customer', 'the customer sees it too');
  onReturn(
    command,
    ({ noteMessage }) => noteMessage,
    (homeward, number, message) => homeward.note(number, message, 'support'),
  );
}
