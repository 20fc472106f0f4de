import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';

/** `homeward reindex`: writes the records' rows anew from Temporal. */
export function register(program: Command): void {
  program
    .command('reindex')
    .description('write the rows of requests and returns anew from Temporal; a worker must run')
    .option('--json', 'print JSON')
    .action(async (options: Printing) => {
      const { reindex } = await import('../../client/reindex/reindex.ts');
      const { loadSettings } = await import('../../settings/settings.ts');
      const { reindexingLines } = await import('../output/reindexing.ts');
      print(options, await reindex(loadSettings()), reindexingLines);
    });
}
