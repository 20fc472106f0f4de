import type { Command } from 'commander';
import { register as registerCheck } from './policy-check.ts';
import { register as registerDiff } from './policy-diff.ts';
import { register as registerTest } from './policy-test.ts';

/** `homeward policy`: what can be asked of policy files; no server is needed for most of it. */
export function register(program: Command): void {
  const policy = program.command('policy').description('check, test and compare policies');
  registerCheck(policy);
  registerTest(policy);
  registerDiff(policy);
}
