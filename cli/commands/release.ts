import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { note?: string };

/** `homeward release`: a return on hold goes on. */
export function register(program: Command): void {
  program
    .command('release')
    .argument('<number>', 'number of the return')
    .description('let a return on hold go on')
    .option('--note <text>', 'for the staff')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, note }: Options) => {
      const { releaseMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(releaseMessage, { note });
      const view = await withHomeward((homeward) => homeward.release(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
