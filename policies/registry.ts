import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePolicy, type Policy } from './format/parse.ts';

/** The policies in force, by vendor. */
export interface PolicyRegistry {
  /** The policy in force of a vendor, or nothing where there is no such vendor. */
  current(vendor: string): Policy | undefined;
  /** The vendors, in alphabetical order. */
  vendors(): string[];
}

const BUILT_IN = fileURLToPath(new URL('vendors', import.meta.url));
const FILE_NAME = 'policy.yaml';

/**
 * Loads the built-in policies and those of more folders. A folder holds one folder a vendor with
 * its `policy.yaml`, or such files straight away; a later one goes before an earlier one.
 *
 * @param options.folders more folders than the built-in one
 * @throws {PolicyFileError} where a file does not hold together
 * @throws {Error} where a folder is not there or two files of one folder are of the same vendor
 */
export function loadPolicies({ folders = [] }: { folders?: readonly string[] } = {}): PolicyRegistry {
  const policies = new Map<string, Policy>();
  for (const folder of [BUILT_IN, ...folders]) {
    const here = new Map<string, string>();
    for (const path of policyFiles(folder)) {
      const policy = parsePolicy(readFileSync(path, 'utf8'), path);
      const other = here.get(policy.vendor);
      if (other) throw new Error(`${path}: ${other} is of the vendor ${policy.vendor} too; keep one of them`);
      here.set(policy.vendor, path);
      policies.set(policy.vendor, policy);
    }
  }
  return {
    current: (vendor) => policies.get(vendor),
    vendors: () => [...policies.keys()].toSorted(),
  };
}

function policyFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`${folder}: there is no such folder of policies; create it or correct HOMEWARD_POLICIES`);
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isFile() && /\.ya?ml$/.test(entry.name) && !entry.name.includes('.test.'))
        return [join(folder, entry.name)];
      const inside = join(folder, entry.name, FILE_NAME);
      return entry.isDirectory() && existsSync(inside) ? [inside] : [];
    });
}
