import type { Command } from 'commander';
import type { Case } from '../../policies/comparison/cases.ts';
import type { Policy } from '../../policies/index.ts';
import { print, type Printing } from '../output/print.ts';

type Options = Printing & { open?: true };

/** `homeward policy diff`: what changes for whom from one policy to another. */
export function register(policy: Command): void {
  policy
    .command('diff')
    .argument('<old>', 'policy file, vendor, or a version that has decided something, as alkeria-1f0c…')
    .argument('<new>', 'the same, as it is to be')
    .description('show what changes for whom: for the rows of the test tables, and for returns under way')
    .option(
      '--open',
      'put the returns and requests under way to both as well; Temporal and the records must run',
    )
    .option('--json', 'print JSON')
    .action(async (oldName: string, newName: string, { open, ...printing }: Options) => {
      const { comparePolicies, rowsOf } = await import('../../policies/comparison/compare.ts');
      const { comparisonLines } = await import('../output/comparison.ts');
      const { policyNamed } = await import('./policy-named.ts');
      const [old, now] = [await policyNamed(oldName), await policyNamed(newName)];
      const underWay = open && (await casesUnderWay(old.policy));
      const comparison = comparePolicies(old.policy, now.policy, {
        rows: rowsOf(old.rows, now.rows),
        ...(underWay && { open: underWay }),
      });
      print(printing, comparison, comparisonLines);
    });
}

async function casesUnderWay(policy: Policy): Promise<Case[]> {
  const { underWay } = await import('../../client/under-way/under-way.ts');
  const { today } = await import('../../policies/index.ts');
  const { loadSettings } = await import('../../settings/settings.ts');
  const { cases, unreadable } = await underWay(loadSettings(), policy.vendor, (at) => today(policy, at));
  for (const name of unreadable)
    process.stderr.write(`${name} is left out: its facts cannot be read any more\n`);
  return cases;
}
