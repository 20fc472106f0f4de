import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward ship`: the parcel is on its way back. */
export function register(program: Command): void {
  const command = program
    .command('ship')
    .description('say that the parcel is on its way back')
    .requiredOption('--carrier <carrier>', 'who carries it')
    .requiredOption('--tracking <number>', 'tracking number');
  onReturn(
    command,
    ({ shipmentMessage }) => shipmentMessage,
    (homeward, number, message) => homeward.ship(number, message),
  );
}
