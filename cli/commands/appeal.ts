import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { text: string; file?: string[] };

/** `homeward appeal`: the customer's word against a refusal, given by phone or letter, once. */
export function register(program: Command): void {
  program
    .command('appeal')
    .argument('<number>', 'number of the return')
    .description("appeal against a refusal in the customer's name")
    .requiredOption('--text <text>', 'what the customer says against it')
    .option('--file <file...>', 'photos or papers that show it')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, text, file = [] }: Options) => {
      const { readFile } = await import('node:fs/promises');
      const { appealMessage } = await import('../../client/messages.ts');
      const { BadInput } = await import('../bad-input.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      parsed(appealMessage, { text });
      const contents = await Promise.all(
        file.map((path) =>
          readFile(path).catch(() => {
            throw new BadInput([`${path} cannot be read`]);
          }),
        ),
      );
      const view = await withHomeward(async (homeward) => {
        const files: string[] = [];
        for (const content of contents) files.push((await homeward.upload(content)).id);
        return homeward.appeal(number, { text, ...(files.length > 0 && { files }) });
      });
      print({ ...(json && { json }) }, view, returnLines);
    });
}
