import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

/** `homeward accept` and `homeward decline`: the customer's answer to an offer, given by phone or letter. */
export function register(program: Command): void {
  for (const [name, accept] of [
    ['accept', true],
    ['decline', false],
  ] as const)
    program
      .command(name)
      .argument('<number>', 'number of the return')
      .description(`${name} the offer in the customer's name`)
      .option('--json', 'print JSON')
      .action(async (number: string, options: Printing) => {
        const { returnLines } = await import('../output/views.ts');
        const answered = await withHomeward((homeward) => homeward.answerQuote(number, { accept }));
        print(options, answered, returnLines);
      });
}
