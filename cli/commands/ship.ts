import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { carrier: string; tracking: string };

/** `homeward ship`: the parcel is on its way back. */
export function register(program: Command): void {
  program
    .command('ship')
    .argument('<number>', 'number of the return')
    .description('say that the parcel is on its way back')
    .requiredOption('--carrier <carrier>', 'who carries it')
    .requiredOption('--tracking <number>', 'tracking number')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, carrier, tracking }: Options) => {
      const { shipmentMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(shipmentMessage, { carrier, tracking });
      const view = await withHomeward((homeward) => homeward.ship(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
