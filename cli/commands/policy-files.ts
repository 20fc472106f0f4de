import { relative } from 'node:path';
import { nearest } from '../../policies/format/nearest.ts';
import { PolicyFileError } from '../../policies/index.ts';
import { BUILT_IN, policyFilesIn, statOf, vendorNamedIn } from '../../policies/registry/files.ts';
import { loadSettings } from '../../settings/settings.ts';
import { BadInput } from '../bad-input.ts';

/**
 * The policy files that were asked for, as paths from here.
 *
 * @param wanted files, folders of them, and vendors; none: every built-in policy and those of HOMEWARD_POLICIES
 * @throws {BadInput} where one is neither
 */
export function policyFiles(wanted: readonly string[]): string[] {
  const { policies } = loadSettings();
  const all = [BUILT_IN, ...(policies === undefined ? [] : [policies])].flatMap(policyFilesIn).map(fromHere);
  return wanted.length === 0 ? all : wanted.flatMap((name) => named(name, all));
}

/** The file of this name, those of the folder, else the one in force of the vendor of this name. */
function named(name: string, all: readonly string[]): string[] {
  const stat = statOf(name);
  if (stat?.isFile()) return [name];
  if (stat?.isDirectory()) return policyFilesIn(name);
  const vendors = new Map(all.map((path) => [vendorOf(path), path]));
  const path = vendors.get(name);
  if (path !== undefined) return [path];
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
