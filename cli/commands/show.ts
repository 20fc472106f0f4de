import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

/** `homeward show`: a request or a return as it stands. */
export function register(program: Command): void {
  program
    .command('show')
    .argument('<id>', 'number of a return or of a request (REQ-…)')
    .description('show where a return or a request stands, and what comes next')
    .option('--json', 'print JSON')
    .action(async (typed: string, options: Printing) => {
      const { requestLines, returnLines } = await import('../output/views.ts');
      const id = typed.trim().toUpperCase();
      if (id.startsWith('REQ-'))
        print(options, await withHomeward((homeward) => homeward.request(id)), requestLines);
      else print(options, await withHomeward((homeward) => homeward.return(id)), returnLines);
    });
}
