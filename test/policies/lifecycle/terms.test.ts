import { describe, expect, it } from 'vitest';
import {
  addressFor,
  cancellationRule,
  contactsOf,
  documentsFor,
  expiredReasons,
  freightTermsOf,
  howToCancel,
  loadPolicies,
  noticesFor,
  offerLinesOf,
} from '../../../policies/index.ts';

const policies = loadPolicies();
const policy = policies.current('alkeria');
if (!policy) throw new Error('the policy of alkeria is not built in');

describe("Alkeria's terms after a number was issued", () => {
  it('accept a cancellation until the parcel is received, then by the word of support until work begins (A5)', () => {
    const rule = cancellationRule(policy);
    const accepted = (by: boolean | 'support') =>
      Object.entries(rule).flatMap(([stage, { accepted: yes }]) => (yes === by ? [stage] : []));
    expect(accepted(true)).toEqual(['issued']);
    expect(accepted('support')).toEqual(['received', 'inspecting', 'quoted']);
    expect(accepted(false)).toEqual(['fulfilling', 'shipped']);
    for (const { reasons } of Object.values(rule))
      expect(reasons.map(({ clause }) => clause)).toEqual(['A5']);
  });

  it('say how a cancellation is asked for (A4)', () => {
    expect(howToCancel(policy).map(({ clause }) => clause)).toEqual(['A4']);
  });

  it('say that an expired number was good for 30 days and that a new one is asked for (A14, A15)', () => {
    expect(expiredReasons(policy).map(({ clause }) => clause)).toEqual(['A14', 'A15']);
  });

  it('send every return to Navacchio, from wherever it comes (A20)', () => {
    const works = { lines: ['Via Giuntini, 25 int. 36', 'I-56021 Navacchio (PI)'], country: 'IT' };
    expect(addressFor(policy, 'IT', '2026-11-21')).toMatchObject(works);
    expect(addressFor(policy, 'JP', '2026-11-21')).toMatchObject(works);
  });

  it('deliver FCA on the way in, and CPT on the way back under warranty (A22, A23)', () => {
    expect(freightTermsOf(policy)).toMatchObject({
      inbound: { term: 'FCA (Incoterms 2020)', reasons: [{ clause: 'A22' }] },
      outboundInWarranty: { term: 'CPT (Incoterms 2020)', reasons: [{ clause: 'A23' }] },
    });
  });

  it('have shipping, handling, supplies and labour as the lines of an offer (A16)', () => {
    expect(offerLinesOf(policy)).toEqual(['shipping', 'handling', 'supplies', 'labour']);
  });

  it.each([
    ['form', ['A29', 'A10', 'A6', 'A3', 'A28', 'A9']],
    ['mail', ['A28', 'A13', 'A17', 'A18', 'A9', 'A19', 'A8', 'A20', 'A21', 'A22']],
    ['rma-form', ['A18', 'A9', 'A19', 'A20', 'A21', 'A22']],
    ['dock', ['A9', 'A19', 'A21']],
    ['bench', ['A12', 'A25']],
  ] as const)('show their notices on the %s', (place, clauses) => {
    expect(noticesFor(policy, place).map(({ clause }) => clause)).toEqual(clauses);
  });

  it('name how support and Sales are reached (A28, A4)', () => {
    const { support, sales } = contactsOf(policy);
    expect(support.page).toContain('User Area');
    expect(sales.email).toContain('@');
  });

  it('tell each clause that is to be told in some place', () => {
    const told = new Set(policy.file.notices.map(({ clause }) => clause));
    const toTell = Object.entries(policy.file.clauses).filter(([, { kind }]) => kind.includes('tell'));
    expect(toTell.filter(([clause]) => !told.has(clause)).map(([clause]) => clause)).toEqual([]);
  });
});

describe('the papers of a return', () => {
  it('are those that the policy lists', () => {
    expect(papers('alkeria', 'IT', 'warranty')).toEqual(['rma-form', 'shipping-label']);
    expect(papers('smartvue', 'US', 'warranty')).toEqual([]);
  });

  it('are left out where their condition does not hold: an invoice inside the country, an offer in warranty (S14, S17)', () => {
    expect(papers('sensera', 'US', 'warranty')).toEqual(['packing-sheet', 'shipping-label']);
    expect(papers('sensera', 'CA', 'none')).toEqual([
      'packing-sheet',
      'shipping-label',
      'commercial-invoice',
      'quote',
    ]);
  });

  it('are there where it is not known whether their condition holds', () => {
    expect(papers('camstro', 'US', 'warranty')).toEqual(['rma-form', 'quote']);
    expect(papers('camstro', 'US', 'warranty', '2026-11-20')).toEqual(['rma-form']);
    expect(papers('camstro', 'US', 'none')).toEqual(['rma-form']);
  });

  it('have their legend (S17)', () => {
    const sensera = policies.current('sensera');
    const facts = { asOf: '2026-11-21', applicant: { country: 'CA' } };
    expect(sensera && documentsFor(sensera, facts, 'warranty')).toContainEqual({
      kind: 'commercial-invoice',
      legend: 'Goods Returning to Manufacturer for Repair',
    });
  });
});

function papers(vendor: string, country: string, coverage: 'warranty' | 'none', date?: string) {
  const its = policies.current(vendor);
  if (!its) throw new Error(`the policy of ${vendor} is not built in`);
  const purchase = { date, deliveredOn: date, channel: 'official-store' as const };
  const facts = {
    asOf: '2026-11-21',
    applicant: { country },
    unit: { category: 'accessory' as const },
    ...(date !== undefined && { purchase }),
  };
  return documentsFor(its, facts, coverage).map(({ kind }) => kind);
}
