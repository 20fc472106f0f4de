import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { carrier: string; tracking: string };

/** `homeward inbound`: the customer has sent the unit, as he said by phone or mail. */
export function register(program: Command): void {
  program
    .command('inbound')
    .argument('<number>', 'number of the return')
    .description("say in the customer's name that the unit is on its way in")
    .requiredOption('--carrier <carrier>', 'who carries it')
    .requiredOption('--tracking <number>', 'tracking number')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, carrier, tracking }: Options) => {
      const { shipmentMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(shipmentMessage, { carrier, tracking });
      const view = await withHomeward((homeward) => homeward.announce(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
