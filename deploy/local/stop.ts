import { isRunByNpm } from '../../settings/started-by.ts';
import type { Say } from '../servers/progress.ts';
import type { Part } from './part.ts';

const GRACE_MS = 15_000;
const LOOK_MS = 500;

/** How everything that was started comes to its end. */
export interface Stopping {
  /** Whether a signal has asked for it. */
  asked: () => boolean;
  /** Stops what was started, the last first; asking again waits for the same end. */
  stop: () => Promise<void>;
}

/**
 * Stops everything in order on SIGINT, SIGTERM or SIGHUP, or when the program that started this one is gone, and ends
 * the process; the second signal kills what still runs.
 *
 * @param stages the parts in the order of their start; those of a stage stop together
 * @param onStopped called when all have stopped
 */
export function stopOnSignals(stages: readonly Part[][], say: Say, onStopped: () => void): Stopping {
  let asked = false;
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopAll(stages).then(onStopped));
  const onSignal = () => {
    if (asked) {
      for (const part of stages.flat()) part.kill();
      process.exit(1);
    }
    asked = true;
    say('Stopping: work in hand is finished first (Ctrl-C again ends it at once)');
    void stop().then(() => {
      say('Stopped; the state is kept.');
      process.exit(0);
    });
  };
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(event, onSignal);
  if (isRunByNpm()) onParentGone(onSignal);
  return { asked: () => asked, stop };
}

async function stopAll(stages: readonly Part[][]): Promise<void> {
  for (const stage of stages.toReversed()) {
    await Promise.all(stage.map((part) => part.stop(GRACE_MS)));
  }
}

/** A signal that ends npm alone does not reach what npm runs. */
function onParentGone(gone: () => void): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    gone();
  }, LOOK_MS);
  look.unref();
}
