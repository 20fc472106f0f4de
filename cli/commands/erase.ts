import type { Command } from 'commander';
import { instantInWords, print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

/** `homeward erase`: removes what is kept of whoever made a request. */
export function register(program: Command): void {
  program
    .command('erase')
    .argument('<id>', 'request (REQ-…), or the number of one of its returns')
    .description('erase what is kept of a person, once every return of the request has ended')
    .option('--json', 'print JSON')
    .action(async (typed: string, options: Printing) => {
      const id = typed.trim().toUpperCase();
      print(options, await withHomeward((homeward) => homeward.erase(id)), ({ request, erasedAt }) => [
        `${request} is erased (${instantInWords(erasedAt)}): contact, files and all words about it are gone.`,
        'What was decided and done stays; show, list and export go on showing it.',
      ]);
    });
}
