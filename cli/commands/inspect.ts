import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Options = Printing & {
  fault?: boolean;
  faultFound?: true;
  cause?: string;
  repairable?: boolean;
  complete?: boolean;
  perfect?: boolean;
  partsOriginal?: boolean;
  tampered?: true;
  painted?: true;
  marksRemoved?: true;
  stock?: boolean;
  notes?: string;
};

/** `homeward inspect`: what the bench found. */
export function register(program: Command): void {
  program
    .command('inspect')
    .argument('<number>', 'number of the return')
    .description('record what the bench found, and learn what follows from it')
    .option('--fault-found', 'a fault was found')
    .option('--no-fault', 'no fault was found')
    .option('--cause <cause>', 'manufacturing, misuse, water, … of the fault found')
    .option('--repairable', 'it can be repaired')
    .option('--no-repairable', 'it cannot be repaired')
    .option('--complete', 'all items are there')
    .option('--no-complete', 'something is missing')
    .option('--perfect', 'free of any damage')
    .option('--no-perfect', 'damaged or worn')
    .option('--parts-original', 'all parts are in original condition')
    .option('--no-parts-original', 'a part is not in original condition')
    .option('--tampered', 'opened or tampered with')
    .option('--painted', 'the unit is painted')
    .option('--marks-removed', 'trademarks or labels are gone')
    .option('--stock', 'the same model can be had')
    .option('--no-stock', 'the same model cannot be had')
    .option('--notes <text>', 'for the staff')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, fault, faultFound, stock, notes, ...facts }: Options) => {
      const { inspectionMessage } = await import('../../client/messages.ts');
      const { reasonLines } = await import('../output/views.ts');
      const { parsed } = await import('../parsed.ts');
      const { BadInput } = await import('../bad-input.ts');
      if (!faultFound && fault !== false)
        throw new BadInput(['say what was found: --fault-found or --no-fault']);
      if (faultFound && fault === false)
        throw new BadInput(['--fault-found and --no-fault exclude each other']);
      const inspection = parsed(inspectionMessage, {
        inspection: { ...facts, faultFound: faultFound ?? false },
        ...(stock !== undefined && { stock: { sameModel: stock } }),
        notes,
      });
      const answer = await withHomeward((homeward) => homeward.inspect(number, inspection));
      print({ ...(json && { json }) }, answer, ({ decision, stage }) => [
        `${decision.outcome}, coverage ${decision.coverage}, ${decision.chargeable ? 'against an offer' : 'free of charge'}`,
        `stage ${stage}`,
        ...reasonLines(decision.reasons),
        '',
        `next: homeward show ${number}`,
      ]);
    });
}
