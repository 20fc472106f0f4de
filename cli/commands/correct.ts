import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { email?: string; phone?: string; note?: string };

/** `homeward correct`: puts right what blocked a return. */
export function register(program: Command): void {
  program
    .command('correct')
    .argument('<number>', 'number of the return')
    .description('put right what blocked a return')
    .option('--email <email>', 'the right e-mail address')
    .option('--phone <phone>', 'the right phone number')
    .option('--note <text>', 'what was put right')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, email, phone, note }: Options) => {
      const { correctionInput } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(correctionInput, { email, phone, note });
      const view = await withHomeward((homeward) => homeward.correct(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
