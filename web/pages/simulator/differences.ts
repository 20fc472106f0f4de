import type { Difference } from '../../../policies/index.ts';
import { fill, texts } from '../texts.ts';
import { feeInWords, inList, remediesInWords, terms } from './words.ts';

const { now, outcomes, who, values } = texts.simulator;

/** What is otherwise, in a few words each: the outcome first, then who gets and pays what. */
export function differenceInWords(difference: Difference): string {
  const { outcome, coverage, gained, lost, chargeable, added, dropped } = difference;
  const isOver = outcome === 'refuse' || outcome === 'redirect';
  return [
    outcome && outcomes[outcome].toLowerCase(),
    coverage && terms.coverages[coverage],
    ...(isOver ? [] : lost.map((remedy) => fill(now.lost, { remedy: values[remedy] ?? remedy }))),
    gained.length > 0 && fill(now.gained, { remedies: remediesInWords(gained) }),
    ...(isOver ? [] : freightInWords(difference)),
    chargeable !== undefined && (chargeable ? now.offer : now.free),
    added.length > 0 && fill(now.added, { fees: inList(added.map(feeInWords)) }),
    dropped.length > 0 && fill(now.dropped, { fees: inList(dropped.map(feeInWords)) }),
  ]
    .filter(Boolean)
    .join('; ');
}

function freightInWords({ freight: { inbound, outbound } }: Difference): string[] {
  return [
    ...(inbound ? [fill(now.inbound, { payer: who[inbound] })] : []),
    ...(outbound ? [fill(now.outbound, { payer: who[outbound] })] : []),
    ...(inbound === null ? [now.inboundOpen] : []),
    ...(outbound === null ? [now.outboundOpen] : []),
  ];
}
