import type { Terms } from '../../policies/catalogue/terms.ts';
import {
  contactsOf,
  freightTermsOf,
  howToCancel,
  noticesInLetter,
  type Policy,
} from '../../policies/index.ts';
import type { Letter, NumberedUnit } from './letter.ts';
import type { Links } from './links.ts';
import { belongingsUnder, clicksUnder } from './of-unit.ts';

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
  // Whoever gets another number needs to know what he was told with the first.
  const { own, every } = noticesInLetter(policy, letter.kind === 'renewed' ? 'authorized' : letter.kind);
  return {
    label: labelOf(letter),
    addressee: { name: addressee.name },
    about: aboutOf(letter, policy, addressee, links, terms),
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

function aboutOf(
  letter: Letter,
  policy: Policy,
  addressee: { country: string },
  links: Links,
  terms: Terms,
): object {
  const { number = '' } = letter;
  const clicks = clicksUnder(policy, links);
  const belonging = belongingsUnder(policy, addressee, links);
  switch (letter.kind) {
    case 'authorized':
      return {
        units: letter.about.units.map((unit) => ({ ...unit, ...belonging(unit) })),
        places: byNumber(letter.about.units, ({ decision }) => ({ address: decision.returnTo })),
        grounds: byNumber(letter.about.units, ({ decision }) => ({ reasons: decision.reasons })),
      };
    case 'renewed':
      return { ...letter.about, unit: { ...letter.about.unit, ...belonging(letter.about.unit) } };
    case 'reminder':
      return {
        ...letter.about,
        acts: clicks(number, 'on-its-way', 'new-number', 'wrong-serial', 'no-longer-wanted'),
      };
    case 'expired':
      return { ...letter.about, acts: clicks(number, 'new-number', 'wrong-serial') };
    case 'parcel-refused':
    case 'unit-awaited':
    case 'advance-shipped':
      return { ...letter.about, acts: clicks(number, 'on-its-way') };
    case 'offer':
      return { ...letter.about, paper: links.paper(number, 'quote') };
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
    case 'payment-wanted':
    case 'way-back-wanted':
      return { ...letter.about, daysLeft: letter.about.daysLeft ?? null };
    default:
      return letter.about;
  }
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
function byNumber<T extends object>(units: NumberedUnit[], of: (unit: NumberedUnit) => T) {
  const groups = new Map<string, { common: T; numbers: string[] }>();
  for (const unit of units) {
    const common = of(unit);
    const key = JSON.stringify(common);
    const before = groups.get(key)?.numbers ?? [];
    groups.set(key, { common, numbers: [...before, unit.number] });
  }
  return [...groups.values()].map(({ common, numbers }) => ({ ...common, numbers: numbers.join(', ') }));
}
