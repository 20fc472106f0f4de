import type { Command } from 'commander';

/** `homeward serve`: the HTTP API and the pages. */
export function register(program: Command): void {
  program
    .command('serve')
    .description('serve the HTTP API and the pages')
    .action(async () => {
      const { runService } = await import('../service.ts');
      const { loadSettings } = await import('../../settings/settings.ts');
      const { serve } = await import('../../web/main.ts');
      const settings = loadSettings();
      await runService((onReady) => serve(settings, { onReady }));
    });
}
