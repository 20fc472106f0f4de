import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward assessment`: what the bench sees before it inspects. */
export function register(program: Command): void {
  const command = program
    .command('assessment')
    .description('record what the bench sees before it inspects')
    .requiredOption('--notes <text>', 'what is seen');
  onReturn(
    command,
    ({ assessmentMessage }) => assessmentMessage,
    (homeward, number, message) => homeward.assessUnit(number, message),
  );
}
