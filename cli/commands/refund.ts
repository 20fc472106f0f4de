import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { reference: string; amount: string; method: string };

/** `homeward refund`: money that was paid back, or credited. */
export function register(program: Command): void {
  program
    .command('refund')
    .argument('<number>', 'number of the return')
    .description('record money that was paid back or credited')
    .requiredOption('--reference <text>', 'of the transfer, the card refund or the credit note')
    .requiredOption('--amount <amount>', 'amount:currency, as in 120.00:EUR')
    .requiredOption('--method <method>', 'transfer, card, account, …')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, reference, amount, method }: Options) => {
      const { refundMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const { typedMoney } = await import('../typed-money.ts');
      const message = parsed(refundMessage, { reference, amount: typedMoney(amount), method });
      const view = await withHomeward((homeward) => homeward.refund(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
