import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment, type Environment } from '../../settings/settings.ts';

const BIN = fileURLToPath(new URL('../../bin/homeward.js', import.meta.url));

/** A `homeward` command that a test runs as a process of its own; it ends with the test's process. */
export interface RunningPart {
  process: ChildProcess;
  /** What it has written so far. */
  said: () => string;
  /** Resolves when it says it is ready; rejects with what it wrote where it ends before. */
  ready: Promise<void>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts `homeward <args>` with some variables of its own, as a supervisor does. */
export function startPart(args: string[], env: Environment): RunningPart {
  const child = spawn(process.execPath, [BIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: childEnvironment({ NODE_ENV: undefined, ...env }),
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      words += chunk.toString('utf8');
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    void ended.then((how) => reject(new Error(`homeward ${args.join(' ')} ended (${how}): ${words}`)));
  });
  ready.catch(() => undefined);
  return { process: child, said: () => words, ready, ended };
}
