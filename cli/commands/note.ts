import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { text: string; visibleToCustomer?: true };

/** `homeward note`: a remark on a return. */
export function register(program: Command): void {
  program
    .command('note')
    .argument('<number>', 'number of the return')
    .description('add a remark to a return')
    .requiredOption('--text <text>', 'the remark')
    .option('--visible-to-customer', 'the customer sees it too')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, text, visibleToCustomer }: Options) => {
      const { noteMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(noteMessage, { text, visibleToCustomer });
      const view = await withHomeward((homeward) => homeward.note(number, message, 'support'));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
