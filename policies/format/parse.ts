import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { messageOf } from '../contract/faults.ts';
import { compile, type Model } from '../engine/model.ts';
import { crossFaults, type PathFault } from './cross-checks.ts';
import { type PolicyFile, policyFileSchema } from './policy-file.ts';
import { type FileFault, readYaml } from './yaml.ts';

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

/** A policy file that cannot be used; the message has one line a fault, each with its place. */
export class PolicyFileError extends Error {
  override name = 'PolicyFileError';
  readonly faults: readonly FileFault[];

  constructor(source: string, faults: readonly FileFault[]) {
    super(faults.map(({ line, column, message }) => `${source}:${line}:${column}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

/**
 * Parses the text of a policy file.
 *
 * @param text YAML
 * @param source the file's name, for messages
 * @throws {PolicyFileError} with every fault and its place
 */
export function parsePolicy(text: string, source: string): Policy {
  const { yaml, faults } = readYaml(text);
  if (faults) throw new PolicyFileError(source, faults);
  const parsed = policyFileSchema.safeParse(yaml.data, { reportInput: true });
  const found = parsed.success ? crossFaults(parsed.data) : parsed.error.issues.flatMap(faultsOfIssue);
  if (!parsed.success || found.length > 0)
    throw new PolicyFileError(
      source,
      found.map(({ path, message }) => {
        const { line, column } = yaml.placeOf(path);
        return { line, column, message: `${pathText(path)}${message}` };
      }),
    );
  const file = parsed.data;
  return { vendor: file.vendor, version: versionOf(file.vendor, text), text, file, model: compile(file) };
}

function versionOf(vendor: string, text: string): string {
  return `${vendor}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

function faultsOfIssue(issue: z.core.$ZodIssue): PathFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: 'is not known here; check the spelling',
    }));
  if (issue.code === 'invalid_key')
    return issue.issues.map((inner) => ({ path: issue.path, message: inner.message }));
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.toSorted((one, other) => deepest(other) - deepest(one))[0] ?? [];
    return nearest.flatMap((inner) => faultsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  if (issue.input === undefined && issue.code === 'invalid_type')
    return [{ path: issue.path, message: 'is missing; add it' }];
  return [{ path: issue.path, message: messageOf(issue) }];
}

function deepest(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function pathText(path: readonly PropertyKey[]): string {
  return path.length > 0 ? `${path.map(String).join('.')}: ` : '';
}
