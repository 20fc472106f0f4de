import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { quoteView } from '../../client/messages.ts';
import { record, words } from '../pages/text-shapes.ts';

const FILE = new URL('../../policies/catalogue/en/papers.yaml', import.meta.url);

const textsSchema = z.strictObject({
  common: words(
    `title contact number from to noAddress email phone company name address model partNumber serial request terms termsBack reasons notices papers`,
  ),
  rmaForm: words('check issued until coverage purchased problem signature'),
  packingSheet: words('text you unit'),
  shippingLabel: words('text'),
  commercialInvoice: words(
    `text exporter consignee date reason origin goods quantity value item total declare signature place`,
  ),
  quote: words('for by date until coverage work kind amount total paid answer howTo'),
  answers: record(quoteView.shape.answer.unwrap().options),
});

/** Every text of the papers; a missing or unknown one is an error. */
export const texts = textsSchema.parse(parse(readFileSync(FILE, 'utf8')));
