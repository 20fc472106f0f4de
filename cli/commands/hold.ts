import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { reason: string };

/** `homeward hold`: no wait on the vendor's own people runs out until the release. */
export function register(program: Command): void {
  program
    .command('hold')
    .argument('<number>', 'number of the return')
    .description('hold a return until it is released')
    .requiredOption('--reason <text>', 'why, for the staff')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, reason }: Options) => {
      const { holdMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(holdMessage, { reason });
      const view = await withHomeward((homeward) => homeward.hold(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
