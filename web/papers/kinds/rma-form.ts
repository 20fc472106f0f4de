import { noticesFor } from '../../../policies/index.ts';
import { inWords } from '../../pages/format.ts';
import { texts as pages } from '../../pages/texts.ts';
import { type Block, fields, numberBlock, paragraph, places, reasons, signature } from '../blocks.ts';
import { deliveryTerms, senderPlace, vendorPlace } from '../parts.ts';
import { type PaperSources } from '../sources.ts';
import { texts } from '../texts.ts';

const { common, rmaForm: words } = texts;

/** The form that the customer checks, prints and puts into the parcel. */
export function rmaForm(sources: PaperSources): Block[] {
  const { view, policy, sender, facts } = sources;
  const delivery = deliveryTerms(policy, view);
  const notices = noticesFor(policy, 'rma-form');
  const noticed = new Set(notices.map(({ clause }) => clause));
  return [
    numberBlock(common.number, view.number, 'small'),
    paragraph(words.check),
    places(senderPlace(common.from, sender), vendorPlace(common.to, sources)),
    ...fields([
      [common.model, view.model],
      [common.partNumber, facts.unit?.partNumber],
      [common.serial, view.serial],
      [words.problem, facts.claim?.description],
      [words.purchased, facts.purchase?.date && inWords(facts.purchase.date)],
      [words.coverage, pages.coverages[view.coverage]],
      [common.request, view.request],
      [words.issued, inWords(view.decision.asOf)],
      [words.until, view.validUntil === null ? undefined : inWords(view.validUntil)],
      [common.terms, delivery.inbound],
      [common.termsBack, delivery.back],
    ]),
    ...reasons(common.notices, [
      ...notices,
      ...delivery.reasons.filter(({ clause }) => !noticed.has(clause)),
    ]),
    signature(words.signature),
  ];
}
