import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward release`: a return on hold goes on. */
export function register(program: Command): void {
  const command = program
    .command('release')
    .description('let a return on hold go on')
    .option('--note <text>', 'for the staff');
  onReturn(
    command,
    ({ releaseMessage }) => releaseMessage,
    (homeward, number, message) => homeward.release(number, message),
  );
}
