import { join } from 'node:path';
import type { Command } from 'commander';

/** `homeward database`: the embedded PostgreSQL of the data folder. */
export function register(program: Command): void {
  program
    .command('database')
    .description(
      'serve the embedded database of the data folder (npm start does, where DATABASE_URL is not set)',
    )
    .action(async () => {
      const { endWithOneLine } = await import('../failure.ts');
      const { runService } = await import('../service.ts');
      const { loadSettings } = await import('../../settings/settings.ts');
      const { serveEmbedded } = await import('../../deploy/database/embedded.ts');
      const { data, databasePort } = loadSettings();
      await runService(async (onReady) => {
        const database = await serveEmbedded(join(data, 'records'), databasePort, endWithOneLine);
        onReady();
        return database;
      });
    });
}
