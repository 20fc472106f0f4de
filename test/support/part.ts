import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment, type Environment } from '../../settings/settings.ts';

const BIN = fileURLToPath(new URL('../../bin/homeward.js', import.meta.url));

/** How a process ended: its exit code, or the signal. */
export type Ending = number | NodeJS.Signals | null;

/** A `homeward` command that a test runs as a process of its own; a service among them ends with the test's process. */
export interface RunningPart {
  process: ChildProcess;
  /** What it has written so far. */
  said: () => string;
  /** Resolves when it has written this; rejects with what it wrote where it ends before. */
  says: (words: string) => Promise<void>;
  /** Resolves when it tells its starter that it is ready; rejects with what it wrote where it ends before. */
  ready: () => Promise<void>;
  ended: Promise<Ending>;
}

/** Starts `homeward <args>` with some variables of its own, as a supervisor does. */
export function startPart(args: string[], env: Environment): RunningPart {
  const child = spawn(process.execPath, [BIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: childEnvironment({ NODE_ENV: undefined, ...env }),
  });
  let words = '';
  let told = false;
  const watchers = new Set<() => void>();
  const notice = () => watchers.forEach((watcher) => watcher());
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      words += chunk.toString('utf8');
      notice();
    });
  }
  child.once('message', () => {
    told = true;
    notice();
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (holds()) resolve();
      };
      watchers.add(check);
      check();
      void ended.then((how) => reject(new Error(`homeward ${args.join(' ')} ended (${how}): ${words}`)));
    });
  return {
    process: child,
    said: () => words,
    says: (wanted) => until(() => words.includes(wanted)),
    ready: () => until(() => told),
    ended,
  };
}
