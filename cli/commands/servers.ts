import type { Command } from 'commander';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** `homeward servers`: gets both Temporal servers into the cache. */
export function register(program: Command): void {
  program
    .command('servers')
    .description('get the Temporal servers that npm start and npm test need, and print where they are')
    .action(async () => {
      const { loadSettings } = await import('../../settings/settings.ts');
      const { findDevServer } = await import('../../deploy/servers/dev-server.ts');
      const { findTestServer } = await import('../../deploy/servers/test-server.ts');
      const { cache } = loadSettings();
      process.stdout.write(`development server  ${await findDevServer(cache, say)}\n`);
      process.stdout.write(`test server         ${await findTestServer(cache, say)}\n`);
    });
}
