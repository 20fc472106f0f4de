import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward way-back`: who fetches the unit, where the way back is the customer's to arrange. */
export function register(program: Command): void {
  const command = program
    .command('way-back')
    .description('say who fetches a unit whose way back is for the customer to arrange')
    .requiredOption('--carrier <carrier>', 'who fetches it')
    .option('--reference <text>', 'number of the pick-up');
  onReturn(
    command,
    ({ wayBackMessage }) => wayBackMessage,
    (homeward, number, message) => homeward.arrangeWayBack(number, message, 'support'),
  );
}
