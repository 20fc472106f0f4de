import { spawn, type ChildProcess } from 'node:child_process';
import type { Environment } from '../../settings/settings.ts';
import { childEnvironment } from '../../settings/settings.ts';
import { withProgress, type Say } from '../servers/progress.ts';
import { lastWords, openLog } from './log-file.ts';
import { pause } from './processes.ts';

/** A part of Homeward as a process of its own. */
export interface PartSpec {
  name: string;
  command: string;
  args: readonly string[];
  /** What stands first in its command line, where that is not the command. */
  title?: string;
  env: Environment;
  log: string;
  /** What its command line bears and no other's does. */
  mark: string;
  /** Resolves when it does its work; without it, it says so by the message `{ready: true}`. */
  answers?: (signal: AbortSignal) => Promise<void>;
}

/** A part that is kept running. */
export interface Part {
  spec: PartSpec;
  /** Starts it; rejects with its own words where it ends before it is ready. */
  start: () => Promise<void>;
  /** Ends it in order; kills it when it takes longer than the grace. */
  stop: (graceMs: number) => Promise<void>;
  kill: () => void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
const STEADY_MS = 30_000;

/**
 * Keeps a part running: one that ends by itself is said in a line and started again, after a growing wait while it
 * does not stay up.
 *
 * @param say says a line to whoever started Homeward
 * @param onPid hears the process's id at each start
 */
export function keepRunning(spec: PartSpec, say: Say, onPid: (pid: number) => void): Part {
  let child: ChildProcess | undefined;
  let wait = FIRST_WAIT_MS;
  const stopping = new AbortController();

  const launch = async () => {
    const log = openLog(spec.log);
    const started = launchProcess(spec, log.fd);
    log.close();
    child = started;
    if (started.pid !== undefined) onPid(started.pid);
    const ended = new AbortController();
    const end = new Promise<string>((resolve) => {
      started.once('error', (error) => resolve(error.message));
      started.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    const ready = spec.answers ? spec.answers(ended.signal) : saysReady(started);
    const failed = end.then(() => {
      throw new Error(`${spec.name} did not start: ${lastWords(spec.log, log.from)} (log: ${spec.log})`);
    });
    try {
      await Promise.race([ready, failed]);
    } finally {
      ended.abort();
    }
    void watch(end, Date.now());
  };

  const watch = async (end: Promise<string>, since: number) => {
    const how = await end;
    if (stopping.signal.aborted) return;
    if (Date.now() - since > STEADY_MS) wait = FIRST_WAIT_MS;
    await revive(how);
  };

  const revive = async (how: string) => {
    say(`${spec.name} ended by itself (${how}); starting it again`);
    for (;;) {
      await pause(wait, stopping.signal);
      if (stopping.signal.aborted) return;
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      try {
        await launch();
        say(`${spec.name} is back`);
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        const reason = error instanceof Error ? error.message : String(error);
        say(`${reason}; trying again in ${Math.ceil(wait / 1000)} s`);
      }
    }
  };

  return {
    spec,
    start: () => withProgress(say, `Starting ${spec.name}`, launch),
    stop: (graceMs) => {
      stopping.abort();
      return endChild(child, graceMs);
    },
    kill: () => {
      stopping.abort();
      child?.kill('SIGKILL');
    },
  };
}

function launchProcess(spec: PartSpec, log: number): ChildProcess {
  return spawn(spec.command, spec.args, {
    detached: true,
    stdio: ['ignore', log, log, ...(spec.answers ? [] : ['ipc' as const])],
    env: childEnvironment(spec.env),
    ...(spec.title === undefined ? {} : { argv0: spec.title }),
  });
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && 'ready' in message) resolve();
    });
  });
}

async function endChild(child: ChildProcess | undefined, graceMs: number): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(late);
}
