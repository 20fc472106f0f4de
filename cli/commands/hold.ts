import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward hold`: no wait on the vendor's own people runs out until the release. */
export function register(program: Command): void {
  const command = program
    .command('hold')
    .description('hold a return until it is released')
    .requiredOption('--reason <text>', 'why, for the staff');
  onReturn(
    command,
    ({ holdMessage }) => holdMessage,
    (homeward, number, message) => homeward.hold(number, message),
  );
}
