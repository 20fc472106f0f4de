import type { Sender } from '../../client/homeward.ts';
import type { ReturnView } from '../../client/messages.ts';
import { freightTermsOf, type Policy, type Reason } from '../../policies/index.ts';
import { countryName } from '../pages/format.ts';
import type { Place } from './blocks.ts';
import type { PaperSources } from './sources.ts';
import { printed } from './text.ts';
import { texts } from './texts.ts';

const { common } = texts;

/** Where the postal code is written behind the town; elsewhere it stands before. */
const CODE_BEHIND = new Set('AU BD CA CN GB HK ID IE IN JP KR NZ PK SA SG TH TW US VN ZA'.split(' '));

/** An address line by line, as it is written on a parcel. */
export function addressLines({ lines, city, region, postalCode, country }: Sender['address']): string[] {
  const town = CODE_BEHIND.has(country) ? [city, region, postalCode] : [postalCode, city, region];
  return [...lines, town.filter((part) => part !== undefined).join(' '), countryName(country)];
}

/**
 * Who sends it, with everything by which he is reached.
 *
 * @param title what he is on this paper
 */
export function senderPlace(title: string, { name, company, address, email, phone }: Sender): Place {
  const lines = [name, company, ...addressLines(address), email, phone];
  return { name: printed(title), lines: lines.filter((line) => line !== undefined).map(printed) };
}

/**
 * Where it goes; where support assigns the place, that it does.
 *
 * @param title what the place is on this paper
 */
export function vendorPlace(title: string, { view, policy }: PaperSources): Place {
  const { returnTo } = view.decision;
  const lines = returnTo
    ? [returnTo.name ?? policy.file.name, ...returnTo.lines, countryName(returnTo.country)]
    : [policy.file.name, common.noAddress];
  return { name: printed(title), lines: lines.map(printed) };
}

/** The terms of delivery of a return, on the way in and, where the vendor bears it under warranty, back. */
export function deliveryTerms(policy: Policy, view: ReturnView) {
  const terms = freightTermsOf(policy);
  const isUnderWarranty = view.coverage === 'warranty' && view.decision.freight.outbound === 'vendor';
  const back = isUnderWarranty ? terms?.outboundInWarranty : undefined;
  const said: Reason[] = [...(terms?.inbound.reasons ?? []), ...(back?.reasons ?? [])];
  return { inbound: terms?.inbound.term, back: back?.term, reasons: said };
}
