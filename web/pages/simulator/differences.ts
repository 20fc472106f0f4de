import type { Change, Difference } from '../../../policies/index.ts';
import { fill, texts } from '../texts.ts';
import { feeInWords, inList, remediesInWords, terms } from './words.ts';

const { now, outcomes, who, values } = texts.simulator;

/** What is otherwise, in a few words each: the outcome first, then who gets and pays what. */
export function changeInWords({ difference, decision }: Change): string {
  const { outcome, coverage, gained, lost, chargeable, added, dropped } = difference;
  const isOver = outcome === 'refuse' || outcome === 'redirect';
  const isNothingLeft = lost.length > 0 && decision.remedies.length === 0;
  const losses = lost.map((remedy) => fill(now.lost, { remedy: values[remedy] ?? remedy }));
  return [
    outcome && outcomes[outcome].toLowerCase(),
    coverage && terms.coverages[coverage],
    ...(isOver ? [] : isNothingLeft ? [now.noRemedies] : losses),
    gained.length > 0 && fill(now.gained, { remedies: remediesInWords(gained) }),
    ...(isOver ? [] : freightInWords(difference)),
    chargeable !== undefined && (chargeable ? now.offer : now.free),
    added.length > 0 && fill(now.added, { fees: inList(added.map(feeInWords)) }),
    dropped.length > 0 && !isNothingLeft && fill(now.dropped, { fees: inList(dropped.map(feeInWords)) }),
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
