import type { Policy } from '../format/parse.ts';
import { policyFilesIn } from './files.ts';
import { type PolicyOnDisk, readFromDisk } from './policy-on-disk.ts';

/** A policy in force, and the file it is from. */
export interface InForce {
  path: string;
  policy: Policy;
}

/** What the folders of policies held when they were looked at last. */
export interface Folders {
  files: ReadonlyMap<string, PolicyOnDisk>;
  inForce: ReadonlyMap<string, InForce>;
  /** What stands against them, one line a fault. */
  faults: readonly string[];
}

export const NOTHING: Folders = { files: new Map(), inForce: new Map(), faults: [] };

/**
 * What the folders hold now. What is no longer good stays in force as it was: a file that is broken or gone, a folder
 * that is gone.
 *
 * @param folders a later one goes before an earlier one
 * @param before what they held when they were looked at last
 * @param again how a file is read that was read before
 */
export function lookInto(
  folders: readonly string[],
  before: Folders,
  again: (file: PolicyOnDisk) => PolicyOnDisk,
): Folders {
  const faults: string[] = [];
  const files = new Map<string, PolicyOnDisk>();
  const inForce = new Map<string, InForce>();
  for (const folder of folders) {
    const here = new Map<string, InForce>();
    for (const path of pathsIn(folder, faults)) {
      const known = before.files.get(path);
      const file = known ? again(known) : readFromDisk(path);
      files.set(path, file);
      faults.push(...(file.fault?.split('\n') ?? []));
      if (file.policy) put(here, { path, policy: file.policy }, before, faults);
    }
    for (const [vendor, found] of here) inForce.set(vendor, found);
  }
  for (const [vendor, was] of before.inForce) {
    if (files.get(was.path)?.policy?.vendor === vendor) continue;
    inForce.set(vendor, was);
    faults.push(
      `${was.path}: the policy of ${vendor} is no longer here; until the next start it stays in force as it was`,
    );
  }
  return { files, inForce, faults };
}

function pathsIn(folder: string, faults: string[]): string[] {
  try {
    return policyFilesIn(folder);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
    return [];
  }
}

/** Of two files of one vendor in the same folder, the one that was in force goes on. */
function put(here: Map<string, InForce>, found: InForce, before: Folders, faults: string[]): void {
  const { vendor } = found.policy;
  const other = here.get(vendor);
  const wins = !other || before.inForce.get(vendor)?.path === found.path;
  if (wins) here.set(vendor, found);
  if (other) faults.push(`${found.path}: ${other.path} is of the vendor ${vendor} too; keep one of them`);
}
