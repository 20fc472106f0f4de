import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fillOnce } from './cache.ts';
import { withProgress, type Say } from './progress.ts';
import { run } from './run.ts';
import { sdkDownload } from './sdk-download.ts';
import { firstThatWorks, type Way } from './ways.ts';

const MODULE = 'github.com/temporalio/cli/cmd/temporal';
const VERSION = '1.5.1';
const BUILT = `temporal-cli-${VERSION}`;

const REMEDY =
  'Install the Temporal CLI (https://docs.temporal.io/cli), or Go 1.24 or later (https://go.dev/dl) to have it built, ' +
  'or set TEMPORAL_ADDRESS to a server that is running.';

/**
 * Finds the Temporal development server: `temporal` on the PATH, else in the cache, else as the SDK downloads it,
 * else built from its Go module into the cache.
 *
 * @param cache the cache's folder
 * @throws an error naming each way that was tried with its reason, and what to install
 */
export async function findDevServer(cache: string, say: Say): Promise<string> {
  const ways: Way[] = [
    { name: 'temporal on the PATH', attempt: onPath },
    { name: `the cache ${cache}`, attempt: () => Promise.resolve(cached(cache)) },
    {
      name: "the SDK's own download",
      attempt: async () => ({ path: await sdkDownload(cache, 'dev', say) }),
    },
    { name: `built from ${MODULE}@v${VERSION}`, attempt: async () => ({ path: await build(cache, say) }) },
  ];
  return firstThatWorks('Temporal server', ways, REMEDY, say);
}

async function onPath() {
  await run('temporal', ['--version']);
  return { path: 'temporal' };
}

function cached(cache: string) {
  const path = [BUILT, 'temporal-of-the-sdk']
    .map((folder) => join(cache, folder, 'temporal'))
    .find((candidate) => existsSync(candidate));
  return path === undefined ? { reason: 'not there yet' } : { path };
}

function build(cache: string, say: Say): Promise<string> {
  return fillOnce(cache, BUILT, 'temporal', (folder) =>
    withProgress(say, 'Building the Temporal server with Go, once (some minutes)', async (report) => {
      let modules = 0;
      let packages = 0;
      await run('go', ['install', '-v', `${MODULE}@v${VERSION}`], {
        env: { GOBIN: folder, GOFLAGS: undefined, GOOS: undefined, GOARCH: undefined },
        onLine: (line) => {
          if (line.startsWith('go: downloading')) modules += 1;
          else packages += 1;
          report(`${modules} modules fetched, ${packages} packages compiled`);
        },
      });
    }),
  );
}
