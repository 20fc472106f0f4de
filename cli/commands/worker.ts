import type { Command } from 'commander';

/** `homeward worker`: hosts the workflows and activities. */
export function register(program: Command): void {
  program
    .command('worker')
    .description('host the workflows and activities, against any Temporal service')
    .action(async () => {
      const { runService } = await import('../service.ts');
      const { loadSettings } = await import('../../settings/settings.ts');
      const { prepareForReturns } = await import('../../deploy/temporal/prepare.ts');
      const { runWorker } = await import('../../worker/main.ts');
      const settings = loadSettings();
      await prepareForReturns(settings);
      await runService((onReady) => runWorker(settings, { onReady }));
    });
}
