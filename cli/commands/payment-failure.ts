import type { Command } from 'commander';
import { onReturn } from '../on-return.ts';

/** `homeward payment-failure`: a movement of money did not come about. */
export function register(program: Command): void {
  const command = program
    .command('payment-failure')
    .description('record that a charge, a payment or a refund has failed')
    .requiredOption('--reason <text>', 'what the bank or the card said')
    .option('--reference <text>', 'of what was tried');
  onReturn(
    command,
    ({ paymentFailureMessage }) => paymentFailureMessage,
    (homeward, number, message) => homeward.failPayment(number, message),
  );
}
