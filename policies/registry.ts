import type { Policy } from './format/parse.ts';
import { BUILT_IN } from './registry/files.ts';
import { type Folders, lookInto, NOTHING } from './registry/folders.ts';
import { hasChanged, readAgain } from './registry/policy-on-disk.ts';

/** The policies in force, by vendor. */
export interface PolicyRegistry {
  /** The policy in force of a vendor, or nothing where there is no such vendor. */
  current(vendor: string): Policy | undefined;
  /** The vendors, in alphabetical order. */
  vendors(): string[];
}

/** The policies of folders on disk: a file that changes comes into force, one that is broken does not. */
export interface PolicyFolders extends PolicyRegistry {
  /** Reads every file now; by itself the registry looks at most once a second, when it is asked for a policy. */
  reload(): void;
  /** What stands against the files as they are, one line a fault; the last good version of each is in force. */
  faults(): readonly string[];
  /** Looks at the files every second, asked or not, until what it answers is called. */
  follow(): () => void;
}

/** What came of a look at the files: versions that came into force, faults that were not there before. */
export interface PolicyNews {
  inForce: readonly string[];
  faults: readonly string[];
}

/** How long a look at the files is taken for the present, in milliseconds. */
const FRESH = 1000;

/**
 * Loads the built-in policies and those of more folders. A folder holds one folder a vendor with
 * its `policy.yaml`, or such files straight away; a later one goes before an earlier one.
 *
 * @param options.folders more folders than the built-in one
 * @param options.onNews told of what a later look at the files brings
 * @throws {Error} naming every fault: a file that does not hold together, a folder that is not there, two files of
 * one folder that are of the same vendor
 */
export function loadPolicies({
  folders = [],
  onNews,
}: { folders?: readonly string[]; onNews?: (news: PolicyNews) => void } = {}): PolicyFolders {
  const all = [BUILT_IN, ...folders];
  let state = lookInto(all, NOTHING, readAgain);
  let lookedAt = performance.now();
  if (state.faults.length > 0) throw new Error(state.faults.join('\n'));

  const look = (again: typeof readAgain) => {
    const before = state;
    state = lookInto(all, before, again);
    lookedAt = performance.now();
    const news = newsOf(before, state);
    if (news.inForce.length + news.faults.length > 0) onNews?.(news);
  };
  const lookAtChanged = () => look((file) => (hasChanged(file) ? readAgain(file) : file));
  const present = (): Folders => {
    if (performance.now() - lookedAt > FRESH) lookAtChanged();
    return state;
  };
  return {
    current: (vendor) => present().inForce.get(vendor)?.policy,
    vendors: () => [...present().inForce.keys()].toSorted(),
    reload: () => look(readAgain),
    faults: () => present().faults,
    follow: () => {
      const looking = setInterval(lookAtChanged, FRESH);
      return () => clearInterval(looking);
    },
  };
}

function newsOf(before: Folders, now: Folders): PolicyNews {
  const was = new Set([...before.inForce.values()].map(({ policy }) => policy.version));
  return {
    inForce: [...now.inForce.values()]
      .map(({ policy }) => policy.version)
      .filter((version) => !was.has(version)),
    faults: now.faults.filter((fault) => !before.faults.includes(fault)),
  };
}
