import { today } from '../../../policies/index.ts';
import { inMoney, inWords } from '../../pages/format.ts';
import { terms } from '../../pages/simulator/words.ts';
import { texts as pages } from '../../pages/texts.ts';
import { type Block, fields, goods, numberBlock, paragraph, places, reasons } from '../blocks.ts';
import { senderPlace, vendorPlace } from '../parts.ts';
import type { PaperSources } from '../sources.ts';
import { texts } from '../texts.ts';

const { common, quote: words } = texts;

/** The offer for chargeable work, as it stands; nothing of one that there is not. */
export function quote(sources: PaperSources): Block[] {
  const { view, policy, sender } = sources;
  const offer = view.quote;
  if (!offer) return [];
  return [
    numberBlock(common.number, view.number, 'small'),
    places(senderPlace(words.for, sender), vendorPlace(words.by, sources)),
    ...fields([
      [common.model, view.model],
      [common.serial, view.serial],
      [words.coverage, pages.coverages[view.coverage]],
      [words.date, inWords(today(policy, offer.offeredAt))],
      [words.until, inWords(offer.validUntil)],
      [words.answer, offer.answer && texts.answers[offer.answer]],
    ]),
    goods(
      [words.work, words.kind, words.amount],
      offer.lines.map(({ description, kind, amount }) => [
        description,
        terms.feeKinds[kind],
        inMoney(amount),
      ]),
      [words.total, '', inMoney(offer.total)],
    ),
    ...fields([[words.paid, offer.paid && inMoney(offer.paid)]]),
    ...(offer.answer === undefined ? [paragraph(words.howTo)] : []),
    ...reasons(common.reasons, view.decision.reasons),
  ];
}
