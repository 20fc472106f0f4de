import type { Act } from '../../policies/catalogue/acts.ts';
import { cancellationRule, type DocumentKind, documentsFor, type Policy } from '../../policies/index.ts';
import type { NumberedUnit } from './letter.ts';
import type { Links } from './links.ts';

/** What one click does, with the page that says so and does it. */
export type Clicks = { kind: Act; link: string }[];

/** What belongs to a unit with its number. */
export type Belonging = {
  page: string;
  rmaForm: string;
  papers: { kind: DocumentKind; link: string }[];
  acts: Clicks;
};

/**
 * What a letter offers its reader of a return to click on: what can be done at that time, and no more.
 *
 * @param policy the policy the letter is written under
 * @param links where the customer's pages are
 */
export function clicksUnder(policy: Policy, links: Links) {
  const mayCancel = cancellationRule(policy).issued.accepted === true;
  return (number: string, ...acts: Act[]): Clicks =>
    acts
      .filter((kind) => kind !== 'no-longer-wanted' || mayCancel)
      .map((kind) => ({ kind, link: links.act(number, kind) }));
}

/**
 * What belongs to a unit with its number.
 *
 * @param policy the policy the letter is written under
 * @param addressee whom it is for
 * @param links where the customer's pages are
 */
export function belongingsUnder(policy: Policy, addressee: { country: string }, links: Links) {
  const clicks = clicksUnder(policy, links);
  return (unit: NumberedUnit): Belonging => ({
    page: links.return(unit.number),
    rmaForm: links.rmaForm(unit.number),
    papers: papersOf(unit, policy, addressee, links),
    acts: unit.inAdvance ? [] : clicks(unit.number, 'on-its-way', 'wrong-serial', 'no-longer-wanted'),
  });
}

/** The papers that go into or onto the parcel of a unit; an offer is none of them. */
function papersOf(
  { number, serial, model, decision }: NumberedUnit,
  policy: Policy,
  { country }: { country: string },
  links: Links,
): Belonging['papers'] {
  const facts = { asOf: decision.asOf, applicant: { country }, unit: { serial, model } };
  return documentsFor(policy, facts, decision.coverage)
    .filter(({ kind }) => kind !== 'quote')
    .map(({ kind }) => ({ kind, link: links.paper(number, kind) }));
}
