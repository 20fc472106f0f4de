import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findDevServer } from '../../deploy/servers/dev-server.ts';
import { timeSkippingServer } from '../../rehearsal/time-skipping.ts';
import { loadSettings } from '../../settings/settings.ts';
import { workflowBundle } from '../../worker/workflow-bundle.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Temporal development server's executable. */
    devServer: string;
    /** The time-skipping server's executable; it ends with the process that starts it. */
    testServer: string;
    /** File of the workflows' code, bundled once for all test files. */
    workflowBundle: string;
  }
}

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Has both Temporal servers at hand for every test file. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { cache } = loadSettings();
  project.provide('devServer', await findDevServer(cache, say));

  const folder = mkdtempSync(join(tmpdir(), 'homeward-test-'));
  project.provide('testServer', await timeSkippingServer(folder, cache, say));

  project.provide('workflowBundle', (await workflowBundle(cache)).codePath);
  return () => rmSync(folder, { recursive: true, force: true });
}
