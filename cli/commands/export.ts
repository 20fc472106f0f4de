import type { Command } from 'commander';
import { once } from 'node:events';

/** `homeward export`: everything that is kept, for other programs; only the records are needed. */
export function register(program: Command): void {
  program
    .command('export')
    .description('print units, requests, returns, parcels without a return and files as JSON, one a line')
    .action(async () => {
      const { loadSettings } = await import('../../settings/settings.ts');
      const { exported } = await import('../../client/export.ts');
      for await (const one of exported(loadSettings()))
        if (!process.stdout.write(`${JSON.stringify(one)}\n`)) await once(process.stdout, 'drain');
    });
}
