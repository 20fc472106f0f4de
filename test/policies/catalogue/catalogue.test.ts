import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalogue } from '../../../policies/catalogue/catalogue.ts';
import { termsSchema } from '../../../policies/catalogue/terms.ts';
import { letterKinds } from '../../../policies/format/lifecycle-terms.ts';
import { loadPolicies, noticesInLetter } from '../../../policies/index.ts';

const catalogue = loadCatalogue();
const policy = loadPolicies().current('alkeria');
if (!policy) throw new Error('the policy of alkeria is not built in');

const common = {
  label: 'ALK-26-7K3M9-X',
  addressee: { name: 'Anna' },
  vendor: { name: 'Alkeria' },
  support: { email: 'support@alkeria.example' },
  notices: [],
  everywhere: [],
  page: 'https://returns.example.com/returns/ALK-26-7K3M9-X',
};
const reminder = { unit: { serial: '1', model: 'M' }, validUntil: '2026-12-21', daysLeft: 7, acts: [] };

describe('the catalogue', () => {
  it('has a text for every letter, and no other', () => {
    expect(catalogue.letters).toEqual([...letterKinds].toSorted());
  });

  it('says days in words that nobody misreads, and counts in the right number', () => {
    const seven = catalogue.letter('reminder', { ...common, about: reminder });
    expect(seven.subject).toBe('[ALK-26-7K3M9-X] 7 days left for your parcel to arrive');
    expect(seven.text).toContain('valid through 21 December 2026');
    const one = catalogue.letter('reminder', { ...common, about: { ...reminder, daysLeft: 1 } });
    expect(one.subject).toBe('[ALK-26-7K3M9-X] 1 day left for your parcel to arrive');
  });

  it.each([
    ['1290.00', 'EUR', 'EUR 1,290.00'],
    ['129.9', 'USD', 'USD 129.90'],
    ['5000', 'JPY', 'JPY 5,000'],
    ['999999999999.99', 'EUR', 'EUR 999,999,999,999.99'],
  ])('writes the amount %s in %s as %s', (amount, currency, written) => {
    const about = { unit: reminder.unit, amount: { amount, currency } };
    expect(catalogue.letter('payment-wanted', { ...common, about }).subject).toContain(written);
  });

  it('refuses to write a letter with a value missing, and names it', () => {
    const { validUntil: _, ...without } = reminder;
    expect(() => catalogue.letter('reminder', { ...common, about: without })).toThrow(/validUntil/);
    expect(() => catalogue.letter('no-such-letter', common)).toThrow('no-such-letter');
  });

  it('shows the support page where no notice says how support is reached', () => {
    const support = { page: 'the help page', phone: '+39 050 1' };
    const { text } = catalogue.letter('reminder', { ...common, support, about: reminder });
    expect(text).toContain('On the web: the help page');
    expect(text).toContain('Phone: +39 050 1');
  });
});

describe('the plain words', () => {
  const file: unknown = parse(
    readFileSync(new URL('../../../policies/catalogue/en/terms.yaml', import.meta.url), 'utf8'),
  );

  it('are refused with a key nobody knows, and with one that is missing', () => {
    expect(termsSchema.safeParse(file).success).toBe(true);
    expect(termsSchema.safeParse(Object.assign({ more: {} }, file)).success).toBe(false);
    expect(termsSchema.safeParse(Object.assign({}, file, { coverages: { warranty: 'x' } })).success).toBe(
      false,
    );
  });

  it('of what makes a letter undeliverable hold no place for an address', () => {
    for (const words of Object.values({ ...catalogue.terms.undeliverable, ...catalogue.terms.unsent }))
      expect(words.replace('{code}', '')).not.toMatch(/[{@]/);
  });
});

describe("Alkeria's own words stand in its letters", () => {
  it('all of its shipping rules in the authorization (A8, A9, A13, A17 to A22)', () => {
    const clauses = noticesInLetter(policy, 'authorized').own.map(({ clause }) => clause);
    expect(clauses.toSorted()).toEqual(
      ['A8', 'A9', 'A13', 'A17', 'A18', 'A19', 'A20', 'A21', 'A22'].toSorted(),
    );
  });

  it('how support is reached in every letter (A28)', () => {
    for (const kind of letterKinds)
      expect(noticesInLetter(policy, kind).every.map(({ clause }) => clause)).toEqual(['A28']);
  });
});
