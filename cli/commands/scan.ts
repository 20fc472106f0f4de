import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & {
  serial: string;
  partNumber?: string;
  model?: string;
  unmarked?: true;
  freightCollect?: true;
  packaging: string;
  unauthorizedMaterial?: true;
  empty?: true;
  scanId?: string;
};

/** `homeward scan`: a parcel at the dock, against its number. */
export function register(program: Command): void {
  program
    .command('scan')
    .argument('<number>', 'number of the return')
    .description('take a parcel in at the dock')
    .requiredOption('--serial <serial>', 'serial number read off the unit')
    .option('--part-number <number>', 'part number read off the unit')
    .option('--model <model>', 'model read off the unit')
    .option('--unmarked', 'the number does not stand on the parcel')
    .option('--freight-collect', "sent at the recipient's expense")
    .option(
      '--packaging <kind>',
      'original, original-without-foam, replacement-kit, adequate, inadequate',
      'adequate',
    )
    .option('--unauthorized-material', 'something else lies in the box')
    .option('--empty', 'the box is empty; the serial number is that on its papers')
    .option('--scan-id <id>', 'names this scan; the same again changes nothing')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, unmarked, scanId, ...given }: Options) => {
      const { randomUUID } = await import('node:crypto');
      const { receiptMessage } = await import('../../client/messages.ts');
      const { reasonLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const receipt = parsed(receiptMessage, { ...given, scanId: scanId ?? randomUUID(), marked: !unmarked });
      const answer = await withHomeward((homeward) => homeward.receive(number, receipt));
      print({ ...(json && { json }) }, answer, ({ accepted, held, reasons }) => [
        accepted ? 'accepted' : held ? 'held: support decides' : 'refused: it goes back with its carrier',
        ...reasonLines(reasons),
      ]);
    });
}
