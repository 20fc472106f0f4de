import type { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Say } from '../deploy/servers/progress.ts';
import { findTestServer } from '../deploy/servers/test-server.ts';
import { registerSearchAttributes } from '../deploy/temporal/namespace.ts';

const GUARDED = fileURLToPath(new URL('../deploy/servers/guarded.sh', import.meta.url));

/**
 * The time-skipping server, found or fetched, as an executable that ends with the process that starts it.
 *
 * @param folder where the executable is put
 * @param cache the cache's folder
 * @param say told of what takes long
 * @throws an error naming each way that was tried with its reason, and what to install
 */
export async function timeSkippingServer(folder: string, cache: string, say: Say): Promise<string> {
  const executable = join(folder, 'temporal-test-server');
  const found = await findTestServer(cache, say);
  writeFileSync(executable, `#!/bin/sh\nexec '${GUARDED}' '${found}' "$@"\n`);
  chmodSync(executable, 0o755);
  return executable;
}

const TRIES = 4;

/**
 * Starts a time-skipping server with the search attributes registered.
 *
 * @param executable as {@link timeSkippingServer} gives it
 */
export async function startTimeSkipping(executable: string): Promise<TestWorkflowEnvironment> {
  const env = await started(executable, TRIES);
  await registerSearchAttributes(env.connection, 'default');
  return env;
}

/** The SDK gives a server five seconds to start, which a busy machine may not have: so it is started again. */
async function started(executable: string, tries: number): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: executable } },
    });
  } catch (error) {
    if (tries === 1) throw error;
    return started(executable, tries - 1);
  }
}

/**
 * The test server (1.38) locks its clock for good when a child ends whose parent has ended before: each such end is
 * answered with one unlock.
 */
export function unlockedClock(env: TestWorkflowEnvironment, client: Client) {
  const ending = new Set<string>();
  return {
    returnEnds(number: string, request: string): void {
      if (ending.has(number)) return;
      ending.add(number);
      void unlockAfter(number, request);
    },
  };

  async function unlockAfter(number: string, request: string): Promise<void> {
    await client.workflow
      .getHandle(number)
      .result()
      .catch(() => undefined);
    const parent = await client.workflow.getHandle(request).describe();
    if (parent.status.name !== 'RUNNING') await env.connection.testService?.unlockTimeSkipping({});
  }
}
