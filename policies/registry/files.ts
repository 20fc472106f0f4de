import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PolicyFileError } from '../format/read-file.ts';

/** The folder of the policies that come with Homeward. */
export const BUILT_IN = fileURLToPath(new URL('../vendors', import.meta.url));

const FILE_NAME = 'policy.yaml';
const MAX_BYTES = 1024 * 1024;

/**
 * The policy files of a folder: one folder a vendor with its `policy.yaml`, or such files straight away.
 *
 * @param folder its path
 * @throws {Error} where it is not there
 */
export function policyFilesIn(folder: string): string[] {
  if (!statOf(folder)?.isDirectory())
    throw new Error(`${folder}: there is no such folder of policies; create it or correct HOMEWARD_POLICIES`);
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      const inside = join(path, FILE_NAME);
      const stat = statOf(path);
      if (stat?.isFile() && /\.ya?ml$/.test(name) && !name.includes('.test.')) return [path];
      return stat?.isDirectory() && existsSync(inside) ? [inside] : [];
    });
}

/**
 * Where the test table of a policy file lies, whether there is one or not.
 *
 * @param path of the policy file
 */
export function testTableBeside(path: string): string {
  return path.replace(/(\.ya?ml)?$/, (ending) => `.test${ending}`);
}

/**
 * The text of a policy file or of a test table.
 *
 * @param path where it lies
 * @throws {PolicyFileError} where it cannot be read, or is far too large to be
 */
export function readPolicyText(path: string): string {
  const refusal = (message: string) => new PolicyFileError(path, [{ line: 1, column: 1, message }]);
  const stat = statOf(path);
  if (!stat) throw refusal('there is no such file; correct its name');
  if (!stat.isFile()) throw refusal('this is no file; name the policy file itself');
  if (stat.size > MAX_BYTES) throw refusal('the file is larger than 1 MB; a policy is a few pages of text');
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw refusal(`the file cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** What the file system says of a path; nothing where there is nothing. */
export function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/**
 * The vendor that a policy file says it is of, even where the file is broken otherwise.
 *
 * @param path where it lies
 */
export function vendorNamedIn(path: string): string | undefined {
  return /^vendor:\s*['"]?([a-z][a-z0-9-]*)/m.exec(readPolicyText(path))?.[1];
}
