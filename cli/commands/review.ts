import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & {
  authorize?: string[];
  refuse?: string[];
  ask?: string[];
  all?: string;
  note?: string;
  coverage?: string;
};

/** `homeward review`: support's word on each unit of a request. */
export function register(program: Command): void {
  program
    .command('review')
    .argument('<request>', 'number of the request (REQ-…)')
    .description("give support's word on the units of a request")
    .option('--authorize <serial...>', 'units that may come back')
    .option('--refuse <serial...>', 'units that may not')
    .option('--ask <serial...>', 'units of which more has to be known')
    .option('--all <verdict>', 'authorize, refuse or ask: the word on every unit still in review')
    .option('--note <text>', 'what the customer is told beside it')
    .option('--coverage <coverage>', 'warranty or none, where the policy leaves it to support')
    .option('--json', 'print JSON')
    .action(async (typed: string, { authorize, refuse, ask, all, note, coverage, json }: Options) => {
      const { normalizeSerial, reviewMessage } = await import('../../client/messages.ts');
      const { requestLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const { BadInput } = await import('../bad-input.ts');
      const id = typed.trim().toUpperCase();
      const word = (verdict: string) => (serial: string) => ({ serial, verdict, note, coverage });
      const named = [
        ...(authorize ?? []).map(word('authorize')),
        ...(refuse ?? []).map(word('refuse')),
        ...(ask ?? []).map(word('ask')),
      ];
      if (named.length === 0 && all === undefined)
        throw new BadInput([
          'name the units: --authorize SERIAL…, --refuse SERIAL…, --ask SERIAL…, or --all VERDICT',
        ]);
      const reviewed = await withHomeward(async (homeward) => {
        if (all !== undefined) {
          const told = new Set(named.map(({ serial }) => normalizeSerial(serial)));
          const { units } = await homeward.request(id);
          const others = units.filter(
            ({ state, serial }) => state === 'in-review' && !told.has(normalizeSerial(serial)),
          );
          named.push(...others.map(({ serial }) => word(all)(serial)));
        }
        return homeward.review(id, parsed(reviewMessage, { units: named }));
      });
      print({ ...(json && { json }) }, reviewed, requestLines);
    });
}
