import { type Block, destination, fields, numberBlock, paragraph, places } from '../blocks.ts';
import { deliveryTerms, senderPlace, vendorPlace } from '../parts.ts';
import type { PaperSources } from '../sources.ts';
import { texts } from '../texts.ts';

const { common, shippingLabel: words } = texts;

/** The label for the outside of the parcel. */
export function shippingLabel(sources: PaperSources): Block[] {
  const { view, policy, sender } = sources;
  return [
    numberBlock(common.number, view.number, 'large'),
    destination(vendorPlace(common.to, sources)),
    places(senderPlace(common.from, sender)),
    ...fields([[common.terms, deliveryTerms(policy, view).inbound]]),
    paragraph(words.text),
  ];
}
