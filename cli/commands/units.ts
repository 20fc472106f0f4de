import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

/** `homeward unit`: what is remembered of a unit, and every return of it. */
export function register(program: Command): void {
  program
    .command('unit')
    .argument('<serial>', 'serial number')
    .description('show what is remembered of a unit: registration, returns, what was given for it')
    .option('--vendor <vendor>', 'whose unit, where several vendors have one with this serial number')
    .option('--json', 'print JSON')
    .action(async (serial: string, { json, vendor }: Printing & { vendor?: string }) => {
      const { unitsFilter } = await import('../../client/messages.ts');
      const { unitLines } = await import('../output/units.ts');
      const { parsed } = await import('../parsed.ts');
      const filter = parsed(unitsFilter, { serial, vendor });
      const units = await withHomeward((homeward) => homeward.units(filter));
      if (units.length === 0) throw new Error(`nothing is known of a unit ${serial}`);
      print({ ...(json && { json }) }, { units }, unitLines);
    });
}
