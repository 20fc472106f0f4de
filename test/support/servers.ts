import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { inject } from 'vitest';
import { freePort } from '../../deploy/local/free-port.ts';
import { devServerArguments } from '../../deploy/servers/flags.ts';
import { prepareNamespace } from '../../deploy/temporal/namespace.ts';
import { connectWhenReady } from '../../deploy/temporal/ready.ts';
import { startTimeSkipping } from '../../rehearsal/time-skipping.ts';

const GUARDED = fileURLToPath(new URL('../../deploy/servers/guarded.sh', import.meta.url));
const PATIENCE_MS = 60_000;

/** A real Temporal development server that belongs to one test file. */
export interface DevServer {
  /** Host and port, for `Connection.connect` and `NativeConnection.connect`. */
  address: string;
  /** Its own process's id. */
  pid: () => number;
  /** Kills it without a warning (SIGKILL); resolves when it is gone. */
  kill: () => Promise<void>;
  /** Starts it again after {@link kill}, at the same address and with its state. */
  restart: () => Promise<void>;
  /** Ends it and removes its state. */
  stop: () => Promise<void>;
}

/** Starts a real Temporal development server with the search attributes registered; it dies with the test's process. */
export async function devServer(): Promise<DevServer> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-dev-server-'));
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const dbFile = join(folder, 'temporal.db');
  let running: ChildProcess;

  const launch = async () => {
    const log = openSync(join(folder, 'server.log'), 'a');
    running = spawn(GUARDED, [inject('devServer'), ...devServerArguments({ port, dbFile })], {
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const connection = await connectWhenReady(address, 'default', PATIENCE_MS);
    await prepareNamespace(connection, 'default');
    await connection.close();
  };
  const end = async (signal: NodeJS.Signals) => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await gone;
  };

  await launch();
  return {
    address,
    pid: () => running.pid ?? 0,
    kill: () => end('SIGKILL'),
    restart: launch,
    stop: async () => {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a time-skipping server with the search attributes registered; it dies with the test's process. */
export const timeSkippingEnv = (): Promise<TestWorkflowEnvironment> =>
  startTimeSkipping(inject('testServer'));
