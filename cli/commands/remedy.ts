import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { model?: string };

/** `homeward remedy`: which of the remedies granted it shall be, and for an exchange which model. */
export function register(program: Command): void {
  program
    .command('remedy')
    .argument('<number>', 'number of the return')
    .argument('<remedy>', 'one of those that the decision grants, as in repair, exchange or refund')
    .description('say which of the granted remedies it shall be')
    .option('--model <model>', 'for an exchange: which of the models on offer')
    .option('--json', 'print JSON')
    .action(async (number: string, remedy: string, { json, model }: Options) => {
      const { remedyMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const choice = parsed(remedyMessage, { remedy, model });
      const view = await withHomeward((homeward) => homeward.chooseRemedy(number, choice, 'support'));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
