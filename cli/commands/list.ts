import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Filter = {
  vendor?: string;
  stage?: string;
  waitingOn?: string;
  serial?: string;
  request?: string;
  after?: string;
};

/** `homeward list`: returns by vendor, stage, whom they wait on, serial number or request. */
export function register(program: Command): void {
  program
    .command('list')
    .description('find returns')
    .option('--vendor <vendor>', 'of this vendor')
    .option('--stage <stage>', 'at this stage')
    .option('--waiting-on <party>', 'waiting on support, customer, dock, bench, accounts or dispatch')
    .option('--serial <serial>', 'of the unit with this serial number')
    .option('--request <id>', 'of this request')
    .option('--after <next>', 'go on where the list before ended')
    .option('--json', 'print JSON')
    .action(async ({ json, ...given }: Filter & Printing) => {
      const { listLines } = await import('../output/views.ts');
      const { returnsFilter } = await import('../../client/messages.ts');
      const { parsed } = await import('../parsed.ts');
      const filter = parsed(returnsFilter, given);
      print({ ...(json && { json }) }, await withHomeward((homeward) => homeward.returns(filter)), listLines);
    });
}
