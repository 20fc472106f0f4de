import { type Block, fields, heading, numberBlock, paragraph, places } from '../blocks.ts';
import { addressLines, vendorPlace } from '../parts.ts';
import type { PaperSources } from '../sources.ts';
import { texts } from '../texts.ts';

const { common, packingSheet: words } = texts;

/** The sheet that lies in the box and says whose it is. */
export function packingSheet(sources: PaperSources): Block[] {
  const { view, sender, facts } = sources;
  return [
    numberBlock(common.number, view.number, 'small'),
    paragraph(words.text),
    heading(words.you),
    ...fields([
      [common.name, sender.name],
      [common.company, sender.company],
      [common.address, addressLines(sender.address)],
      [common.email, sender.email],
      [common.phone, sender.phone],
    ]),
    heading(words.unit),
    ...fields([
      [common.model, view.model],
      [common.partNumber, facts.unit?.partNumber],
      [common.serial, view.serial],
    ]),
    places(vendorPlace(common.to, sources)),
  ];
}
