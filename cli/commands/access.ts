import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward access`: the bench cannot get in; the customer is asked to call. */
export function register(program: Command): void {
  const command = program
    .command('access')
    .description('ask the customer to call about an account or a password')
    .option('--note <text>', 'what is locked; never a password');
  onReturn(
    command,
    ({ accessMessage }) => accessMessage,
    (homeward, number, message) => homeward.askAccess(number, message, 'support'),
  );
}
