import type { Terms } from '../../policies/catalogue/terms.ts';
import {
  contactsOf,
  type DocumentKind,
  documentsFor,
  freightTermsOf,
  howToCancel,
  noticesInLetter,
  type Policy,
} from '../../policies/index.ts';
import type { Letter, LetterContents } from './letter.ts';
import type { Links } from './links.ts';

type AuthorizedUnit = LetterContents['authorized']['units'][number];

type PapersOf = (unit: AuthorizedUnit) => { kind: DocumentKind; link: string }[];

const MOST_NUMBERS_IN_SUBJECT = 3;

/**
 * What the text of a letter may speak of.
 *
 * @param letter what it tells
 * @param addressee whom it is for
 * @param policy the policy it is written under
 * @param links where the customer's pages are
 * @param terms plain words for what is missing
 */
export function contentsOf(
  letter: Letter,
  addressee: { name: string; country: string },
  policy: Policy,
  links: Links,
  terms: Terms,
) {
  const { support, sales } = contactsOf(policy);
  const { own, every } = noticesInLetter(policy, letter.kind);
  return {
    label: labelOf(letter),
    addressee: { name: addressee.name },
    about: aboutOf(letter, papersIn(policy, addressee, links), links, terms),
    vendor: { name: policy.file.name },
    support,
    sales,
    notices: own,
    everywhere: every,
    freight: freightTermsOf(policy),
    cancelling: howToCancel(policy),
    page: letter.number === undefined ? links.request(letter.request) : links.return(letter.number),
    form: links.form(letter.vendor),
  };
}

function labelOf(letter: Letter): string {
  if (letter.number !== undefined) return letter.number;
  const numbers = letter.kind === 'authorized' ? letter.about.units.map(({ number }) => number) : [];
  return numbers.length > 0 && numbers.length <= MOST_NUMBERS_IN_SUBJECT
    ? numbers.join(', ')
    : letter.request;
}

function aboutOf(letter: Letter, papersOf: PapersOf, links: Links, terms: Terms): object {
  switch (letter.kind) {
    case 'authorized':
      return {
        units: letter.about.units.map((unit) => ({
          ...unit,
          page: links.return(unit.number),
          rmaForm: links.rmaForm(unit.number),
          papers: papersOf(unit),
        })),
        places: byNumber(letter.about.units, ({ decision }) => ({ address: decision.returnTo })),
        grounds: byNumber(letter.about.units, ({ decision }) => ({ reasons: decision.reasons })),
      };
    case 'information-wanted':
      return {
        ...letter.about,
        units: letter.about.units.map((unit) => ({
          ...withNote(unit),
          missing: unit.missing.flatMap((path) => askedFor(path, terms)),
        })),
      };
    case 'refused':
      return { units: letter.about.units.map(withNote) };
    case 'return-refused':
      return withNote(letter.about);
    default:
      return letter.about;
  }
}

/** The papers that go into or onto the parcel of a unit; an offer is none of them. */
function papersIn(policy: Policy, { country }: { country: string }, links: Links): PapersOf {
  return ({ number, serial, model, decision }) =>
    documentsFor(
      policy,
      { asOf: decision.asOf, applicant: { country }, unit: { serial, model } },
      decision.coverage,
    )
      .filter(({ kind }) => kind !== 'quote')
      .map(({ kind }) => ({ kind, link: links.paper(number, kind) }));
}

function withNote<T extends { note?: string }>(spoken: T) {
  return { ...spoken, note: spoken.note ?? null };
}

/** What only the vendor can say is not asked of the customer. */
function askedFor(path: string, { facts, evidence }: Terms): string[] {
  const words: Readonly<Record<string, string>> = { ...facts, ...evidence };
  const asked = words[path];
  return asked === undefined ? [] : [asked];
}

/** What units have in common, each time with the numbers that it holds for. */
function byNumber<T extends object>(units: AuthorizedUnit[], of: (unit: AuthorizedUnit) => T) {
  const groups = new Map<string, { common: T; numbers: string[] }>();
  for (const unit of units) {
    const common = of(unit);
    const key = JSON.stringify(common);
    const before = groups.get(key)?.numbers ?? [];
    groups.set(key, { common, numbers: [...before, unit.number] });
  }
  return [...groups.values()].map(({ common, numbers }) => ({ ...common, numbers: numbers.join(', ') }));
}
