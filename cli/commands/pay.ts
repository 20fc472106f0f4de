import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { reference: string; amount: string; method: string };

/** `homeward pay`: money that has arrived. */
export function register(program: Command): void {
  program
    .command('pay')
    .argument('<number>', 'number of the return')
    .description('record money that has arrived')
    .requiredOption('--reference <text>', 'of the transfer or payment')
    .requiredOption('--amount <amount>', 'amount:currency, as in 120.00:EUR')
    .requiredOption('--method <method>', 'transfer, card, …')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, reference, amount, method }: Options) => {
      const { paymentMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const { typedMoney } = await import('../typed-money.ts');
      const message = parsed(paymentMessage, { reference, amount: typedMoney(amount), method });
      const view = await withHomeward((homeward) => homeward.pay(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
