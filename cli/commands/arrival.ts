import type { Command } from 'commander';
import type { Homeward } from '../../client/homeward.ts';
import type { Arrival } from '../../client/messages.ts';
import { BadInput } from '../bad-input.ts';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Report = Printing & { scanId?: string };
type Settlement = Printing & { match?: string; note?: string; sendBack?: string[] };

/** `homeward arrival`: one parcel that fits no open return, recorded, looked at, settled. */
export function register(program: Command): void {
  const arrival = program.command('arrival').description('record, show or settle a parcel without a return');

  arrival
    .command('record')
    .description('record a parcel at the dock that fits no open return')
    .requiredOption('--vendor <vendor>', 'to whom it came')
    .option('--number <number>', 'what stands on it where a number should be')
    .option('--serial <serial>', 'serial number read off the unit')
    .option('--part-number <number>', 'part number read off the unit')
    .option('--model <model>', 'model read off the unit')
    .option('--from <sender>', 'who sent it')
    .option('--packaging <kind>', 'original, original-without-foam, replacement-kit, adequate, inadequate')
    .option('--freight-collect', "sent at the recipient's expense")
    .option('--unauthorized-material', 'something else lies in the box')
    .option('--scan-id <id>', 'names this scan; the same again changes nothing')
    .option('--json', 'print JSON')
    .action(async ({ json, scanId, ...given }: Report) => {
      const { randomUUID } = await import('node:crypto');
      const { arrivalReport } = await import('../../client/messages.ts');
      const { parsed } = await import('../parsed.ts');
      const report = parsed(arrivalReport, { ...given, scanId: scanId ?? randomUUID() });
      await tell(json, (homeward) => homeward.recordArrival(report));
    });

  arrival
    .command('show')
    .argument('<id>', 'id of the arrival, ARR-…')
    .description('show a parcel without a return, and what it may belong to')
    .option('--json', 'print JSON')
    .action((id: string, { json }: Printing) => tell(json, (homeward) => homeward.arrival(id)));

  arrival
    .command('settle')
    .argument('<id>', 'id of the arrival, ARR-…')
    .description('match the parcel to its return, or say that it was sent back')
    .option('--match <number>', 'the return it belongs to')
    .option('--note <text>', 'a note on the match, for staff')
    .option('--send-back <carrier and tracking number...>', 'who took it back, and under which number')
    .option('--json', 'print JSON')
    .action(async (id: string, { json, match, note, sendBack }: Settlement) => {
      const { arrivalSettlement } = await import('../../client/messages.ts');
      const { parsed } = await import('../parsed.ts');
      if ((match === undefined) === (sendBack === undefined))
        throw new BadInput(['give either --match NUMBER or --send-back CARRIER TRACKING']);
      const [carrier, tracking, ...more] = sendBack ?? [];
      if (more.length > 0) throw new BadInput(['--send-back: give CARRIER and TRACKING, each as one word']);
      const settlement = parsed(
        arrivalSettlement,
        sendBack ? { sendBack: { carrier, tracking } } : { match, note },
      );
      await tell(json, (homeward) => homeward.settleArrival(id, settlement));
    });
}

async function tell(json: true | undefined, ask: (homeward: Homeward) => Promise<Arrival>): Promise<void> {
  const { arrivalLines } = await import('../output/arrivals.ts');
  print({ ...(json && { json }) }, await withHomeward(ask), arrivalLines);
}
