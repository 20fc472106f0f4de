import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { reason: string; reference?: string };

/** `homeward payment-failure`: a movement of money did not come about. */
export function register(program: Command): void {
  program
    .command('payment-failure')
    .argument('<number>', 'number of the return')
    .description('record that a charge, a payment or a refund has failed')
    .requiredOption('--reason <text>', 'what the bank or the card said')
    .option('--reference <text>', 'of what was tried')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, reason, reference }: Options) => {
      const { paymentFailureMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(paymentFailureMessage, { reason, reference });
      const view = await withHomeward((homeward) => homeward.failPayment(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
