import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './processes.ts';

/**
 * Takes a data folder for this process, so that no second start works on it.
 *
 * @param data the folder
 * @returns what gives it back
 * @throws an error naming the process that has it, and the remedy
 */
export function lockDataFolder(data: string): () => void {
  const lock = join(data, 'start.pid');
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(mine, lock);
        return () => rmSync(lock, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = Number(readFileSync(lock, 'utf8'));
        if (isStart(holder)) throw new Error(taken(data, holder), { cause: error });
        rmSync(lock, { force: true });
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

const isStart = (pid: number) =>
  pid !== process.pid && /homeward(\.js)? start\b/.test(commandLine(pid) ?? '');

const taken = (data: string, pid: number) =>
  `Homeward already runs on ${data} (process ${pid}): stop it with Ctrl-C where it was started, ` +
  'or set HOMEWARD_DATA to another folder (and the ports to free ones)';
