import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { notes: string };

/** `homeward assessment`: what the bench sees before it inspects. */
export function register(program: Command): void {
  program
    .command('assessment')
    .argument('<number>', 'number of the return')
    .description('record what the bench sees before it inspects')
    .requiredOption('--notes <text>', 'what is seen')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, notes }: Options) => {
      const { assessmentMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(assessmentMessage, { notes });
      const view = await withHomeward((homeward) => homeward.assessUnit(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
