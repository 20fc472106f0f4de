import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { email?: string; phone?: string; note?: string };

/** `homeward correct`: puts right what blocked a return, or a request. */
export function register(program: Command): void {
  program
    .command('correct')
    .argument('<number>', 'number of the return, or id of the request')
    .description('put right what blocked a return or a request')
    .option('--email <email>', 'the right e-mail address')
    .option('--phone <phone>', 'the right phone number')
    .option('--note <text>', 'what was put right')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, email, phone, note }: Options) => {
      const { correctionInput } = await import('../../client/messages.ts');
      const { requestLines, returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(correctionInput, { email, phone, note });
      const printing = { ...(json && { json }) };
      if (number.startsWith('REQ-')) {
        const request = await withHomeward((homeward) => homeward.correctRequest(number, message));
        print(printing, request, requestLines);
        return;
      }
      const view = await withHomeward((homeward) => homeward.correct(number, message));
      print(printing, view, returnLines);
    });
}
