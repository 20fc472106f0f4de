import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { carrier: string; reference?: string };

/** `homeward way-back`: who fetches the unit, where the way back is the customer's to arrange. */
export function register(program: Command): void {
  program
    .command('way-back')
    .argument('<number>', 'number of the return')
    .description('say who fetches a unit whose way back is for the customer to arrange')
    .requiredOption('--carrier <carrier>', 'who fetches it')
    .option('--reference <text>', 'number of the pick-up')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, carrier, reference }: Options) => {
      const { wayBackMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(wayBackMessage, { carrier, reference });
      const view = await withHomeward((homeward) => homeward.arrangeWayBack(number, message, 'support'));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
