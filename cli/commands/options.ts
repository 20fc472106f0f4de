import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { option: string[] };

/** `homeward options`: the models that can be had in exchange. */
export function register(program: Command): void {
  program
    .command('options')
    .argument('<number>', 'number of the return')
    .description('name the models that the customer may choose from in exchange')
    .requiredOption(
      '--option <option...>',
      'model, or model|note|price difference, as in "NC900|smaller|12.00:EUR"; the note may be empty',
    )
    .option('--json', 'print JSON')
    .action(async (number: string, { json, option }: Options) => {
      const { optionsMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const { typedOption } = await import('../typed-option.ts');
      const offered = parsed(optionsMessage, { options: option.map(typedOption) });
      const view = await withHomeward((homeward) => homeward.offerOptions(number, offered));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
