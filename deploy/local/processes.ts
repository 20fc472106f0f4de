import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command line of a running process, or undefined where there is none. */
export function commandLine(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return commandLineByPs(pid);
  }
}

function commandLineByPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return line.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Waits. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

/**
 * Ends processes that an earlier start left behind, and waits until they are gone.
 *
 * @param left their ids, each with the mark its command line bears; one that does not is another program's by now
 * @param graceMs how long they may take before they are killed
 */
export async function endLeftOver(left: readonly { pid: number; mark: string }[], graceMs: number) {
  const alive = () => left.filter(({ pid, mark }) => commandLine(pid)?.includes(mark));
  const ended = alive();
  for (const { pid } of ended) process.kill(pid, 'SIGTERM');
  const until = Date.now() + graceMs;
  while (alive().length > 0) {
    if (Date.now() > until) for (const { pid } of alive()) process.kill(pid, 'SIGKILL');
    await pause(50);
  }
  return ended.length;
}
