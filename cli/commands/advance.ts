import type { Command } from 'commander';
import type { OutstandingAdvance } from '../../client/messages.ts';
import { dayInWords, moneyInWords, print, type Printing, table } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

/** `homeward advance`: what is outstanding from advance replacements. */
export function register(program: Command): void {
  program
    .command('advance')
    .description('list what is outstanding from advance replacements: from whom, since when, until when')
    .option('--vendor <vendor>', 'of this vendor')
    .option('--json', 'print JSON')
    .action(async ({ json, vendor }: Printing & { vendor?: string }) => {
      const { advanceFilter } = await import('../../client/messages.ts');
      const { parsed } = await import('../parsed.ts');
      const filter = parsed(advanceFilter, { vendor });
      const advance = await withHomeward((homeward) => homeward.outstandingAdvance(filter));
      print({ ...(json && { json }) }, { advance }, advanceLines);
    });
}

function advanceLines({ advance }: { advance: OutstandingAdvance[] }): string[] {
  if (advance.length === 0) return ['nothing is outstanding'];
  return table(
    ['number', 'faulty unit', 'replacement', 'charged', 'sent', 'due back', 'from'],
    advance.map(({ number, serial, model, replacement, chargedAmount, shippedAt, until, overdue, from }) => [
      number,
      `${model} ${serial}`,
      replacement ? `${replacement.model} ${replacement.serial}` : '',
      chargedAmount ? moneyInWords(chargedAmount) : '',
      dayInWords(shippedAt),
      `${dayInWords(until)}${overdue ? ', late' : ''}`,
      from ? [from.name, from.company].filter((part) => part !== undefined).join(', ') : '',
    ]),
  );
}
