import { contactsOf, type DocumentKind } from '../../policies/index.ts';
import { LANGUAGE } from '../pages/format.ts';
import { terms } from '../pages/simulator/words.ts';
import { fill } from '../pages/texts.ts';
import { type Block, legend } from './blocks.ts';
import { commercialInvoice } from './kinds/commercial-invoice.ts';
import { packingSheet } from './kinds/packing-sheet.ts';
import { quote } from './kinds/quote.ts';
import { rmaForm } from './kinds/rma-form.ts';
import { shippingLabel } from './kinds/shipping-label.ts';
import type { PaperSources } from './sources.ts';
import { printed } from './text.ts';
import { texts } from './texts.ts';
import { typeset } from './typeset.ts';

const written: Record<DocumentKind, (sources: PaperSources) => Block[]> = {
  'rma-form': rmaForm,
  'packing-sheet': packingSheet,
  'shipping-label': shippingLabel,
  'commercial-invoice': commercialInvoice,
  quote,
};

/** Where paper is Letter; elsewhere it is A4. */
const LETTER = new Set('US CA MX PR PH CL CO CR DO GT NI PA SV VE'.split(' '));

/**
 * Writes a paper of a return as PDF, on the paper of its sender's country.
 *
 * @param kind which paper
 * @param sources what it is written from
 */
export function paperPdf(kind: DocumentKind, sources: PaperSources): Uint8Array<ArrayBuffer> {
  const { view, policy, sender } = sources;
  const name = terms.papers[kind];
  const { email, phone } = contactsOf(policy).support;
  const ways = [email, phone].filter(Boolean).join(', ');
  return typeset({
    title: fill(texts.common.title, { name, number: view.number }),
    author: policy.file.name,
    language: LANGUAGE.slice(0, 2),
    size: LETTER.has(sender.address.country) ? 'us-letter' : 'a4',
    country: sender.address.country,
    name: printed(name),
    vendor: printed(policy.file.name),
    number: printed(view.number),
    contact: printed(ways && fill(texts.common.contact, { vendor: policy.file.name, ways })),
    blocks: [...legend(sources.legend), ...written[kind](sources)],
  });
}
