import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** All that goes into the bundle: the project's own sources, and the versions of what they import. */
const SOURCES = ['workflows', 'policies/contract'];
const LOCK = 'package-lock.json';

/**
 * The workflows' code as one file, bundled once for each state of its sources: bundling costs a starting worker
 * seconds.
 *
 * @param cache the cache's folder
 * @returns where the file is
 */
export async function workflowBundle(cache: string): Promise<{ codePath: string }> {
  const codePath = join(cache, `workflows-${sourcesHash()}.js`);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows', 'index.ts'),
    logger: new DefaultLogger('WARN'),
  });
  mkdirSync(cache, { recursive: true });
  const half = `${codePath}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, codePath);
  return { codePath };
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).toSorted())
      if (name.endsWith('.ts'))
        hash.update(`${folder}/${name}\n`).update(readFileSync(join(ROOT, folder, name)));
  if (existsSync(join(ROOT, LOCK))) hash.update(readFileSync(join(ROOT, LOCK)));
  return hash.digest('hex').slice(0, 16);
}
