import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { note?: string };

/** `homeward access`: the bench cannot get in; the customer is asked to call. */
export function register(program: Command): void {
  program
    .command('access')
    .argument('<number>', 'number of the return')
    .description('ask the customer to call about an account or a password')
    .option('--note <text>', 'what is locked; never a password')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, note }: Options) => {
      const { accessMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(accessMessage, { note });
      const view = await withHomeward((homeward) => homeward.askAccess(number, message, 'support'));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
