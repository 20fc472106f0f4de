import type { Command } from 'commander';
import { BadInput } from '../bad-input.ts';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { authorize?: true; refuse?: true; note?: string };

/** `homeward verdict`: support's word, wherever a return waits on it. */
export function register(program: Command): void {
  program
    .command('verdict')
    .argument('<number>', 'number of the return')
    .description("give support's word where a return waits on it")
    .option('--authorize', 'it goes on')
    .option('--refuse', 'it goes back')
    .option('--note <text>', 'what the customer is told beside it')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, authorize, refuse, note }: Options) => {
      const { verdictMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(verdictMessage, { verdict: verdictOf(authorize, refuse), note });
      const view = await withHomeward((homeward) => homeward.giveVerdict(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}

function verdictOf(authorize: true | undefined, refuse: true | undefined): string {
  if (authorize === refuse) throw new BadInput(['give one word: --authorize or --refuse']);
  return authorize ? 'authorize' : 'refuse';
}
