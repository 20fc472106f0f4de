import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

/** `homeward packaging-kit`: a packaging kit at the customer's cost, where the policy offers one. */
export function register(program: Command): void {
  program
    .command('packaging-kit')
    .argument('<number>', 'number of the return')
    .description("order a packaging kit in the customer's name and at his cost")
    .option('--json', 'print JSON')
    .action(async (number: string, options: Printing) => {
      const { returnLines } = await import('../output/views.ts');
      const view = await withHomeward((homeward) => homeward.orderPackagingKit(number));
      print(options, view, returnLines);
    });
}
