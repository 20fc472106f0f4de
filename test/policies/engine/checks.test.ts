import { describe, expect, it } from 'vitest';
import { ask, type Said, type SaidCheck } from '../support/acme.ts';

const checks = (rows: Partial<NonNullable<Said['checks']>>): Said => ({
  checks: { request: [], receipt: [], inspection: [], ...rows },
});

const gift: SaidCheck = {
  when: { 'unit.freeGift': true },
  outcome: 'refuse',
  coverage: 'none',
  because: { T1: 'Gift.' },
};
const stranger: SaidCheck = {
  when: { 'applicant.originalBuyer': false },
  outcome: 'refuse',
  coverage: 'void',
  because: { T2: 'Not the buyer.' },
  passed: { T2: 'The buyer himself.' },
};
const elsewhere: SaidCheck = {
  when: { 'purchase.channel': 'marketplace' },
  outcome: 'redirect',
  redirectTo: ['{seller}', 'the seller you bought from'],
  because: { T3: 'Ask your seller.' },
};
const everyCase: SaidCheck = {
  outcome: 'review',
  because: { T4: 'Support looks at it.' },
  authorized: { T4: 'Support has said yes.' },
  refused: { T4: 'Support has said no.' },
};

describe('the checks of a stage', () => {
  it('end the search at the first that refuses; its coverage counts, and both are named', () => {
    const decision = ask(checks({ request: [gift, stranger] }), {
      unit: { freeGift: true },
      applicant: { originalBuyer: false },
    });
    expect(decision).toMatchObject({
      outcome: 'refuse',
      coverage: 'none',
      remedies: [],
      missing: [],
      freight: { inbound: null, outbound: null },
      clauses: ['T1', 'T2'],
    });
  });

  it('redirect to the seller by name, or else in words', () => {
    const policy = checks({ request: [elsewhere, gift] });
    const bought = { channel: 'marketplace', seller: 'Optik Nord' };
    expect(ask(policy, { purchase: bought }).redirectTo).toEqual({
      name: 'Optik Nord',
      why: 'Ask your seller.',
    });
    expect(ask(policy, { purchase: { channel: 'marketplace' } }).redirectTo?.name).toBe(
      'the seller you bought from',
    );
  });

  it('stop at a redirect: what comes after it is not asked any more', () => {
    const decision = ask(checks({ request: [elsewhere, gift] }), {
      purchase: { channel: 'marketplace' },
      unit: { freeGift: true },
    });
    expect(decision).toMatchObject({ outcome: 'redirect', coverage: 'warranty', clauses: ['T3'] });
  });

  it('do not refuse while a fact that nobody has given could still redirect', () => {
    const decision = ask(checks({ request: [elsewhere, gift] }), { unit: { freeGift: true } });
    expect(decision).toMatchObject({
      outcome: 'incomplete',
      coverage: 'ask-support',
      missing: ['purchase.channel'],
      redirectTo: null,
    });
  });

  it('pass over a check that is asked of others', () => {
    const only: SaidCheck = { ...stranger, for: { 'claim.reason': 'defective' } };
    const facts = { applicant: { originalBuyer: false } };
    expect(ask(checks({ request: [only] }), { ...facts, claim: { reason: 'unwanted' } }).outcome).toBe(
      'authorize',
    );
    expect(ask(checks({ request: [only] }), { ...facts, claim: { reason: 'defective' } }).outcome).toBe(
      'refuse',
    );
  });

  it('name a check that was passed, by a fact that was given', () => {
    expect(ask(checks({ request: [stranger] }), { applicant: { originalBuyer: true } }).clauses).toEqual([
      'T2',
    ]);
    expect(ask(checks({ request: [stranger] }), {}).clauses).toEqual([]);
  });

  it("hold a review until support's word, and say which word it was", () => {
    const policy = checks({ request: [everyCase] });
    expect(ask(policy, {})).toMatchObject({
      outcome: 'review',
      missing: ['support.verdict'],
      clauses: ['T4'],
    });
    const yes = ask(policy, { support: { verdict: 'authorize' } });
    expect(yes).toMatchObject({ outcome: 'authorize', reasons: [{ says: 'Support has said yes.' }] });
    const no = ask(policy, { support: { verdict: 'refuse' } });
    expect(no).toMatchObject({ outcome: 'refuse', missing: [], reasons: [{ says: 'Support has said no.' }] });
  });

  it('take what a review is settled by for a yes, unless support has said no', () => {
    const settled: SaidCheck = { ...everyCase, settledBy: { 'support.coverage': ['warranty', 'none'] } };
    const policy = checks({ request: [settled] });
    expect(ask(policy, { support: { coverage: 'none' } })).toMatchObject({
      outcome: 'authorize',
      missing: [],
    });
    expect(ask(policy, { support: { coverage: 'none', verdict: 'refuse' } }).outcome).toBe('refuse');
  });

  it('count no check after one that says the policy does not apply', () => {
    const early: SaidCheck = {
      when: { 'purchase.date': { before: '2020-01-01' } },
      outcome: 'review',
      coverage: 'ask-support',
      final: true,
      because: { T5: 'Before this policy.' },
    };
    const decision = ask(checks({ request: [early, gift], inspection: [gift] }), {
      purchase: { date: '2019-12-31' },
      unit: { freeGift: true },
      inspection: { faultFound: true },
    });
    expect(decision).toMatchObject({ outcome: 'review', coverage: 'ask-support', clauses: ['T5'] });
  });

  it('let the sender pay for a parcel refused at the dock, and promise no way back', () => {
    const unmarked: SaidCheck = {
      when: { 'receipt.marked': false },
      outcome: 'refuse',
      because: { T6: 'No number.' },
    };
    const decision = ask(checks({ receipt: [unmarked] }), { receipt: { marked: false } });
    expect(decision).toMatchObject({
      stage: 'receipt',
      outcome: 'refuse',
      freight: { inbound: 'customer', outbound: null },
    });
  });

  it('ask the freight tables for a return refused on the bench', () => {
    const painted: SaidCheck = {
      when: { 'inspection.painted': true },
      outcome: 'refuse',
      because: { T7: 'Painted.' },
    };
    const decision = ask(checks({ inspection: [painted] }), { inspection: { painted: true } });
    expect(decision.freight).toEqual({ inbound: 'customer', outbound: 'vendor' });
  });
});
