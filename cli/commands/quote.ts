import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

const LINE = /^([a-z-]+):(.+):([0-9.]+):([A-Z]{3})$/s;

type Options = Printing & { line: string[]; validDays?: string };

/** `homeward quote`: an offer for chargeable work. */
export function register(program: Command): void {
  program
    .command('quote')
    .argument('<number>', 'number of the return')
    .description('offer chargeable work to the customer')
    .requiredOption(
      '--line <line...>',
      'kind:description:amount:currency, as in labour:"Sensor board":120.00:EUR',
    )
    .option('--valid-days <days>', "how long it stands; the policy's days when left out")
    .option('--json', 'print JSON')
    .action(async (number: string, { json, line, validDays }: Options) => {
      const { quoteMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { offerHints } = await import('../output/offer-hints.ts');
      const { loadPolicies } = await import('../../policies/index.ts');
      const { loadSettings } = await import('../../settings/settings.ts');
      const { parsed } = await import('../parsed.ts');
      const { BadInput } = await import('../bad-input.ts');
      const lines = line.map((typed) => {
        const [, kind, description, amount, currency] = LINE.exec(typed) ?? [];
        if (kind === undefined)
          throw new BadInput([
            `--line ${typed}: write kind:description:amount:currency, as in labour:Work:120.00:EUR`,
          ]);
        return { kind, description, amount: { amount, currency } };
      });
      const quote = parsed(quoteMessage, {
        lines,
        ...(validDays !== undefined && { validDays: Number(validDays) }),
      });
      const view = await withHomeward((homeward) => homeward.quote(number, quote));
      print({ ...(json && { json }) }, view, returnLines);
      const { policies: folder } = loadSettings();
      const policy = loadPolicies({ folders: folder === undefined ? [] : [folder] }).current(view.vendor);
      for (const hint of policy ? offerHints(policy, quote, view) : [])
        process.stderr.write(`note: ${hint}\n`);
    });
}
