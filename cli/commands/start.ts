import type { Command } from 'commander';

/** `homeward start`: everything on this machine. */
export function register(program: Command): void {
  program
    .command('start')
    .description('start everything on this machine: Temporal, database, mail catcher, worker, API and pages')
    .action(async () => {
      const { startEverything } = await import('../../deploy/local/start.ts');
      await startEverything();
    });
}
