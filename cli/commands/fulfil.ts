import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & { notes?: string; replacement?: string };

/** `homeward fulfil`: the repair is done or the replacement is ready. */
export function register(program: Command): void {
  program
    .command('fulfil')
    .argument('<number>', 'number of the return')
    .description('say that the repair is done or the replacement ready')
    .option('--notes <text>', 'for the staff')
    .option('--replacement <serial:model:condition>', 'what takes its place; condition: new or refurbished')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, notes, replacement }: Options) => {
      const { fulfilmentMessage } = await import('../../client/messages.ts');
      const { returnLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const message = parsed(fulfilmentMessage, {
        notes,
        ...(replacement !== undefined && { replacement: replacementOf(replacement) }),
      });
      const view = await withHomeward((homeward) => homeward.fulfil(number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}

function replacementOf(typed: string) {
  const [serial, model, condition] = typed.split(':');
  return { serial, model, condition };
}
