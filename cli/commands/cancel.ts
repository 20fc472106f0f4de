import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

/** `homeward cancel`: ends a return before its time, by support's word. */
export function register(program: Command): void {
  program
    .command('cancel')
    .argument('<number>', 'number of the return')
    .description('cancel a return')
    .requiredOption('--reason <text>', 'why')
    .option('--as-customer', "ask in the customer's name: the policy decides whether it is granted")
    .option('--json', 'print JSON')
    .action(
      async (
        number: string,
        { json, reason, asCustomer }: Printing & { reason: string; asCustomer?: true },
      ) => {
        const { cancellationMessage } = await import('../../client/messages.ts');
        const { reasonLines } = await import('../output/views.ts');
        const { parsed } = await import('../parsed.ts');
        const cancellation = parsed(cancellationMessage, { reason });
        const by = asCustomer ? 'customer' : 'support';
        const answer = await withHomeward((homeward) => homeward.cancel(number, cancellation, by));
        print({ ...(json && { json }) }, answer, ({ accepted, stage, reasons }) => [
          `${accepted ? 'cancelled' : 'not cancelled'}, stage ${stage}`,
          ...reasonLines(reasons),
        ]);
      },
    );
}
