import { chmodSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fillOnce } from './cache.ts';
import { withProgress, type Say } from './progress.ts';

/**
 * Has the Temporal SDK download one of its own servers into the cache.
 *
 * @param kind which of the two
 * @returns the path of the executable
 * @throws an error with the reason why it cannot be downloaded
 */
export async function sdkDownload(cache: string, kind: 'dev' | 'test', say: Say): Promise<string> {
  const name = kind === 'dev' ? 'temporal' : 'temporal-test-server';
  return fillOnce(cache, `${name}-of-the-sdk`, name, async (folder) => {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const { Runtime, DefaultLogger } = await import('@temporalio/worker');
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const server = { executable: { type: 'cached-download' as const, downloadDir: folder } };
    const download = () =>
      kind === 'dev'
        ? TestWorkflowEnvironment.createLocal({ server })
        : TestWorkflowEnvironment.createTimeSkipping({ server });
    try {
      const env = await withProgress(say, `Downloading ${name} by the Temporal SDK`, download);
      await env.teardown();
    } catch (error) {
      throw new Error(firstClause(error), { cause: error });
    } finally {
      await Runtime.instance().shutdown();
    }
    const [downloaded] = readdirSync(folder);
    if (downloaded === undefined) throw new Error('the SDK kept no file');
    renameSync(join(folder, downloaded), join(folder, name));
    chmodSync(join(folder, name), 0o755);
  });
}

function firstClause(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const host = /https?:\/\/[^/\s)]+/.exec(message)?.[0];
  return host === undefined
    ? message
    : `${host} cannot be reached (${message.split(': ').at(-1) ?? message})`;
}
