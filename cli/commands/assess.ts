import type { Command } from 'commander';

/** `homeward assess`: what a vendor's policy says; no server is needed. */
export function register(program: Command): void {
  program
    .command('assess')
    .argument('<vendor>', 'whose policy')
    .description("print what a vendor's policy says of a return, and which clauses say so")
    .option('--facts <file>', 'JSON facts, or a list of them; - for standard input', '-')
    .action(async (vendor: string, { facts: file }: { facts: string }) => {
      const { assess, loadPolicies, parseFacts, parseFactsList, today } =
        await import('../../policies/index.ts');
      const { loadSettings } = await import('../../settings/settings.ts');
      const { badInput } = await import('../bad-input.ts');
      const { readJsonInput } = await import('../json-input.ts');
      const { policies: folder } = loadSettings();
      const policies = loadPolicies({ folders: folder === undefined ? [] : [folder] });
      const policy = policies.current(vendor);
      if (!policy)
        throw badInput([
          { path: '', message: `there is no vendor ${vendor}; there is ${policies.vendors().join(', ')}` },
        ]);
      const input = await readJsonInput(file);
      const asOf = today(policy, new Date().toISOString());
      const read = Array.isArray(input) ? parseFactsList(input, asOf) : parseFacts(input, asOf);
      if (read.faults) throw badInput(read.faults);
      const decided = Array.isArray(read.facts)
        ? read.facts.map((facts) => assess(policy, facts))
        : assess(policy, read.facts);
      process.stdout.write(`${JSON.stringify(decided, null, 2)}\n`);
    });
}
