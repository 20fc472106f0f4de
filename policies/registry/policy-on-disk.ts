import { parsePolicy, type Policy } from '../format/parse.ts';
import { readPolicyText, statOf } from './files.ts';

/** For how long a file must have stayed as it is until it is read again by itself, in milliseconds. */
const SETTLED = 300;

/** A policy file as it was read last. */
export interface PolicyOnDisk {
  path: string;
  stamp: string;
  text: string | undefined;
  /** Its last version that holds together. */
  policy: Policy | undefined;
  /** What stands against the file as it is, one line a fault. */
  fault: string | undefined;
}

/**
 * Reads a policy file that nothing is known of yet.
 *
 * @param path where it lies
 */
export function readFromDisk(path: string): PolicyOnDisk {
  return taken({ path, stamp: '', text: undefined, policy: undefined, fault: undefined });
}

/**
 * The file as it is now. Where it is broken, its last good version stays.
 *
 * @param before as it was read last
 */
export function readAgain(before: PolicyOnDisk): PolicyOnDisk {
  return taken(before);
}

/**
 * Whether a file has been changed, and nobody is still writing it. Two writes within one tick of the file system's
 * clock would look like one; the time it must have stayed as it is covers that as well.
 *
 * @param before as it was read last
 */
export function hasChanged({ path, stamp }: PolicyOnDisk): boolean {
  const stat = statOf(path);
  return stampOf(path) !== stamp && Math.abs(Date.now() - (stat?.mtimeMs ?? 0)) > SETTLED;
}

function taken(before: PolicyOnDisk): PolicyOnDisk {
  const { path } = before;
  const stamp = stampOf(path);
  try {
    const text = readPolicyText(path);
    if (text === before.text) return { ...before, stamp };
    return { ...before, stamp, ...parsed(text, before) };
  } catch (error) {
    return { ...before, stamp, text: undefined, fault: messageOf(error) };
  }
}

function parsed(text: string, { path, policy }: PolicyOnDisk): Omit<PolicyOnDisk, 'path' | 'stamp'> {
  try {
    return { text, policy: parsePolicy(text, path), fault: undefined };
  } catch (error) {
    return { text, policy, fault: messageOf(error) };
  }
}

function stampOf(path: string): string {
  const stat = statOf(path);
  return stat ? [stat.mtimeMs, stat.ctimeMs, stat.size, stat.ino].join(' ') : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
