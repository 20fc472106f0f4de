import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Filter = { open?: true; vendor?: string; serial?: string; after?: string };

/** `homeward arrivals`: the parcels that fit no open return. */
export function register(program: Command): void {
  program
    .command('arrivals')
    .description('find parcels without a return')
    .option('--open', 'only those that are not settled yet')
    .option('--vendor <vendor>', 'of this vendor')
    .option('--serial <serial>', 'with this serial number')
    .option('--after <next>', 'go on where the list before ended')
    .option('--json', 'print JSON')
    .action(async ({ json, ...given }: Filter & Printing) => {
      const { arrivalsFilter } = await import('../../client/messages.ts');
      const { arrivalListLines } = await import('../output/arrivals.ts');
      const { parsed } = await import('../parsed.ts');
      const filter = parsed(arrivalsFilter, given);
      const found = await withHomeward((homeward) => homeward.arrivals(filter));
      print({ ...(json && { json }) }, found, arrivalListLines);
    });
}
