import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { serial?: string };

/** `homeward renew`: another number in the place of one that has expired, or still waits for its parcel. */
export function register(program: Command): void {
  program
    .command('renew')
    .argument('<number>', 'number of the return')
    .description('put another number in the place of one that has expired or still waits for its parcel')
    .option('--serial <serial>', 'the right serial number, where the number was given for a wrong one')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, serial }: Options) => {
      const { renewalWanted } = await import('../../client/messages.ts');
      const { requestLines, returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const wanted = parsed(renewalWanted, { serial });
      const renewal = await withHomeward((homeward) => homeward.renew(number, wanted, 'support'));
      const printing = { ...(json && { json }) };
      if ('rma' in renewal) print(printing, renewal.rma, returnLines);
      else print(printing, renewal.request, requestLines);
    });
}
