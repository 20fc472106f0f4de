import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

const LARGEST_BYTES = 10 * 1024 * 1024;

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** A log file that a process is about to write to: where its words begin, and what closes it. */
export interface OpenLog {
  fd: number;
  from: number;
  close: () => void;
}

/** Opens a log file to go on writing; one over 10 MB is put aside first, in the place of the one before. */
export function openLog(path: string): OpenLog {
  if (sizeOf(path) > LARGEST_BYTES) renameSync(path, `${path}.old`);
  const from = sizeOf(path);
  const fd = openSync(path, 'a', 0o600);
  return { fd, from, close: () => closeSync(fd) };
}

/**
 * What a process that ended says about it: its own one-line error, else the line that names an error, else its last.
 *
 * @param from where its words begin in the log
 */
export function lastWords(path: string, from: number): string {
  const lines = readFileSync(path)
    .subarray(from)
    .toString('utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const own = lines.findLast((line) => line.startsWith('homeward: '))?.slice('homeward: '.length);
  return own ?? lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}
