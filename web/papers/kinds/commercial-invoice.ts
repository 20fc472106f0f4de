import { inMoney, inWords } from '../../pages/format.ts';
import { fill } from '../../pages/texts.ts';
import { type Block, fields, goods, numberBlock, paragraph, places, signature } from '../blocks.ts';
import { deliveryTerms, senderPlace, vendorPlace } from '../parts.ts';
import type { PaperSources } from '../sources.ts';
import { texts } from '../texts.ts';

const { common, commercialInvoice: words } = texts;

/** The invoice that the customs want of a parcel that crosses a border. What only the sender knows is left open. */
export function commercialInvoice(sources: PaperSources): Block[] {
  const { view, policy, sender, facts, legend } = sources;
  const customsValue = facts.shipment?.customsValue;
  const value = customsValue ? inMoney(customsValue) : '';
  const item = fill(words.item, { model: view.model, serial: view.serial });
  return [
    numberBlock(common.number, view.number, 'small'),
    paragraph(words.text),
    places(senderPlace(words.exporter, sender), vendorPlace(words.consignee, sources)),
    ...fields([
      [words.date, inWords(view.decision.asOf)],
      [words.reason, legend],
      [words.origin, null],
      [common.partNumber, facts.unit?.partNumber],
      [common.terms, deliveryTerms(policy, view).inbound],
      [words.total, customsValue ? value : null],
    ]),
    goods([words.goods, words.quantity, words.value], [[item, '1', value]], null),
    paragraph(words.declare),
    signature(words.place, words.signature),
  ];
}
