import type { z } from 'zod';
import { messageOf } from '../contract/faults.ts';
import type { PathFault } from './path-fault.ts';
import { knownKeys } from './known-keys.ts';
import { nearest } from './nearest.ts';

const MANY = 20;

/**
 * What is wrong with a file as zod found it, each with its path and the remedy.
 *
 * @param schema of the file
 * @param issues as zod reports them, parsed with `reportInput`
 */
export function faultsOfFile(schema: z.core.$ZodType, issues: readonly z.core.$ZodIssue[]): PathFault[] {
  return issues.flatMap((issue) => faultsOfIssue(schema, issue));
}

function faultsOfIssue(schema: z.core.$ZodType, issue: z.core.$ZodIssue): PathFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key, at) => ({
      path: [...issue.path, key],
      message: `is not known here; ${at < MANY ? remedyOfKey(key, knownKeys(schema, issue.path)) : CHECK}`,
    }));
  if (issue.code === 'invalid_key')
    return issue.issues.map((inner) => ({ path: issue.path, message: inner.message }));
  if (issue.code === 'invalid_union') {
    const nearestForm = issue.errors.toSorted((one, other) => deepest(other) - deepest(one))[0] ?? [];
    return nearestForm.flatMap((inner) =>
      faultsOfIssue(schema, { ...inner, path: [...issue.path, ...inner.path] }),
    );
  }
  return [{ path: issue.path, message: wordsOf(issue) }];
}

const CHECK = 'check the spelling';

function remedyOfKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  if (meant !== undefined) return `did you mean ${meant}?`;
  return known.length > 0 && known.length <= MANY ? `known are ${known.join(', ')}` : CHECK;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  const { input } = issue;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    if (input === undefined) return 'is missing; add it';
    if (input === null) return 'is empty; write a value, or take it away';
  }
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record'))
    return 'must be a group of entries, each with its name and a colon';
  if (issue.message.startsWith('Too ')) return boundOf(issue) ?? issue.message;
  const meant =
    issue.code === 'invalid_value' && typeof input === 'string'
      ? nearest(input, issue.values.map(String))
      : undefined;
  return meant === undefined ? messageOf(issue) : `${messageOf(issue)}; did you mean ${meant}?`;
}

function boundOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'too_small') return `must ${unitOf(issue.origin, 'at least', issue.minimum)}`;
  return issue.code === 'too_big' ? `must ${unitOf(issue.origin, 'at most', issue.maximum)}` : undefined;
}

function unitOf(origin: string, bound: string, count: number | bigint): string {
  if (origin === 'string' && count === 1) return 'not be empty';
  if (origin === 'array' && count === 1) return `have ${bound} one entry`;
  if (origin === 'string') return `have ${bound} ${count} characters`;
  return origin === 'array' ? `have ${bound} ${count} entries` : `be ${bound} ${count}`;
}

function deepest(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}
