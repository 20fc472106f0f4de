import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward inbound`: the customer has sent the unit, as he said by phone or mail. */
export function register(program: Command): void {
  const command = program
    .command('inbound')
    .description("say in the customer's name that the unit is on its way in")
    .requiredOption('--carrier <carrier>', 'who carries it')
    .requiredOption('--tracking <number>', 'tracking number');
  onReturn(
    command,
    ({ shipmentMessage }) => shipmentMessage,
    (homeward, number, message) => homeward.announce(number, message),
  );
}
