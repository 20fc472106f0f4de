import { createHash } from 'node:crypto';
import { tableFaults } from '../analysis/tables.ts';
import { compile, type Model } from '../engine/model.ts';
import { crossFaults } from './cross-checks.ts';
import { type PolicyFile, policyFileSchema } from './policy-file.ts';
import { readFile } from './read-file.ts';

export { PolicyFileError } from './read-file.ts';

/** A vendor's policy, ready to decide. */
export interface Policy {
  vendor: string;
  /** Made of the file's content: the same text is always the same version. */
  version: string;
  /** The file as it was written, to be kept and parsed again. */
  text: string;
  file: PolicyFile;
  model: Model;
}

/**
 * Parses the text of a policy file.
 *
 * @param text YAML
 * @param source the file's name, for messages
 * @throws {PolicyFileError} with every fault and its place
 */
export function parsePolicy(text: string, source: string): Policy {
  const { data: file, refuse } = readFile(policyFileSchema, text, source);
  refuse(crossFaults(file));
  refuse(tableFaults(file));
  return { vendor: file.vendor, version: versionOf(file.vendor, text), text, file, model: compile(file) };
}

function versionOf(vendor: string, text: string): string {
  return `${vendor}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
