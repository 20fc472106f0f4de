import type { Command } from 'commander';
import { BadInput } from '../bad-input.ts';
import { table } from '../output/print.ts';

/** `homeward policy check`: whether policies hold together. */
export function register(policy: Command): void {
  policy
    .command('check')
    .argument('[policies...]', 'policy files, folders of them, or vendors; none: every policy there is')
    .description(
      'check that policies and their test tables hold together; every fault with file, line, column',
    )
    .action(async (wanted: string[]) => {
      const { checkPolicyFile } = await import('../../policies/registry/check-file.ts');
      const { policyFiles } = await import('./policy-files.ts');
      const checked = policyFiles(wanted).map((path) => checkPolicyFile(path));
      const good = checked
        .filter(({ faults }) => faults.length === 0)
        .map((one) => [
          'ok',
          one.policy?.version ?? '',
          `${one.took.toFixed(0)} ms`,
          String(one.table?.rows.length ?? 'none'),
          one.path,
        ]);
      if (good.length > 0)
        process.stdout.write(
          `${table(['', 'version', 'loaded in', 'test rows', 'file'], good).join('\n')}\n`,
        );
      const faults = checked.flatMap((one) => one.faults);
      if (faults.length > 0) throw new BadInput(faults);
    });
}
