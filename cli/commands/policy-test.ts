import type { Command } from 'commander';
import type { CheckedFile } from '../../policies/registry/check-file.ts';
import { BadInput } from '../bad-input.ts';

/** `homeward policy test`: whether policies answer as their test tables expect. */
export function register(policy: Command): void {
  policy
    .command('test')
    .argument('[policies...]', 'policy files, folders of them, or vendors; none: every policy there is')
    .description('put the rows of the test tables to their policies, and show what is answered otherwise')
    .action(async (wanted: string[]) => {
      const { checkPolicyFile } = await import('../../policies/registry/check-file.ts');
      const { policyFiles } = await import('./policy-files.ts');
      const checked = policyFiles(wanted).map((path) => checkPolicyFile(path));
      const faults = checked.flatMap((one) => one.faults);
      if (faults.length > 0) throw new BadInput(faults);
      for (const one of checked) process.exitCode = (await run(one)) ? process.exitCode : 1;
    });
}

/** Whether every row of the table beside a policy is answered as it expects; what is not, is printed. */
async function run({ path, policy, table }: CheckedFile): Promise<boolean> {
  const { failuresOf } = await import('../../policies/format/run-test-table.ts');
  const { testTableBeside } = await import('../../policies/registry/files.ts');
  const rows = policy && table ? table.rows.map((row) => ({ row, failures: failuresOf(policy, row) })) : [];
  const failed = rows.filter(({ failures }) => failures.length > 0);
  const count = `${rows.length} rows, ${failed.length === 0 ? 'all as expected' : `${failed.length} otherwise`}`;
  const lines = [
    ...failed.flatMap(({ row, failures }) => [
      `${testTableBeside(path)}:${row.line}: ${row.name}`,
      ...failures.map((failure) => `  ${failure}`),
    ]),
    `${policy?.vendor ?? path}: ${table ? count : 'no test table beside its policy'}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return failed.length === 0;
}
