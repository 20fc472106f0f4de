import { relative } from 'node:path';
import { nearest } from '../../policies/format/nearest.ts';
import { PolicyFileError } from '../../policies/index.ts';
import { BUILT_IN, policyFilesIn, statOf, vendorNamedIn } from '../../policies/registry/files.ts';
import { loadSettings } from '../../settings/settings.ts';
import { BadInput } from '../bad-input.ts';

/**
 * The policy files that were asked for, as paths from here.
 *
 * @param wanted files and vendors; none: every built-in policy and those of HOMEWARD_POLICIES
 * @throws {BadInput} where one is neither
 */
export function policyFiles(wanted: readonly string[]): string[] {
  const { policies } = loadSettings();
  const all = [BUILT_IN, ...(policies === undefined ? [] : [policies])].flatMap(policyFilesIn).map(fromHere);
  return wanted.length === 0 ? all : wanted.map((name) => policyFile(name, all));
}

/** The file of this name, else the one in force of the vendor of this name. */
function policyFile(name: string, all: readonly string[]): string {
  if (statOf(name)?.isFile()) return name;
  const vendors = new Map(all.map((path) => [vendorOf(path), path]));
  const path = vendors.get(name);
  if (path !== undefined) return path;
  const known = [...vendors.keys()].filter((vendor) => vendor !== undefined);
  const meant = nearest(name, known);
  throw new BadInput([
    `${name} is neither a file nor a vendor; ${meant === undefined ? `vendors are ${known.toSorted().join(', ')}` : `did you mean ${meant}?`}`,
  ]);
}

function vendorOf(path: string): string | undefined {
  try {
    return vendorNamedIn(path);
  } catch (error) {
    if (error instanceof PolicyFileError) return undefined;
    throw error;
  }
}

function fromHere(path: string): string {
  const here = relative(process.cwd(), path);
  return here.length < path.length ? here : path;
}
