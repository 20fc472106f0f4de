import { describe, expect, it } from 'vitest';
import { ask, type Said } from '../support/acme.ts';

const because = { T1: 'So it is.' };
const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('what is wanting', () => {
  it('is a fact or an evidence that must be handed in, facts first', () => {
    const policy: Said = {
      requirements: [
        { evidence: 'video', because },
        { evidence: 'photo', because },
        { fact: 'unit.serial', because },
        { fact: 'unit.partNumber', when: { 'unit.category': 'camera' }, because },
      ],
    };
    expect(ask(policy, { claim: { evidence: ['photo'] } })).toMatchObject({
      outcome: 'incomplete',
      missing: ['unit.serial', 'video'],
    });
  });

  it('does not hold a request up where it is only asked for', () => {
    const policy: Said = { requirements: [{ fact: 'shipment.customsValue', enforced: false, because }] };
    expect(ask(policy, {})).toMatchObject({
      outcome: 'authorize',
      missing: ['shipment.customsValue'],
      clauses: ['T1'],
    });
    const shipment = { customsValue: usd('10.00') };
    expect(ask(policy, { shipment })).toMatchObject({ missing: [], clauses: [] });
  });
});

describe('the remedies', () => {
  it('lose what cannot be had, and gain what stands in for it', () => {
    const policy: Said = {
      remedies: [{ grant: ['repair', 'replace'], choice: 'customer' }],
      unavailable: [
        { when: { 'inspection.repairable': false }, remedies: ['repair'] },
        { when: { 'stock.sameModel': false }, remedies: ['replace'], instead: ['exchange'], because },
      ],
    };
    const inspection = { faultFound: true, repairable: false };
    expect(ask(policy, { inspection, stock: { sameModel: true } })).toMatchObject({
      remedies: ['replace'],
      choice: null,
    });
    expect(ask(policy, { inspection, stock: { sameModel: false } })).toMatchObject({
      remedies: ['exchange'],
      clauses: ['T1'],
    });
    expect(ask(policy, {})).toMatchObject({ remedies: ['repair', 'replace'], choice: 'customer' });
  });

  it('name first what bars a wish, and are the same for it', () => {
    const policy: Said = {
      barred: [{ when: { 'claim.wants': 'refund' }, because: { T9: 'No refund.' } }],
      requirements: [{ fact: 'unit.serial', because }],
    };
    const wished = ask(policy, { claim: { wants: 'refund' } });
    expect(wished.clauses).toEqual(['T9', 'T1']);
    expect(wished.remedies).toEqual(ask(policy, {}).remedies);
  });
});

describe('the money', () => {
  const policy: Said = {
    remedies: [{ grant: ['repair', 'credit'] }],
    fees: [
      { kind: 'restocking', percent: 15, of: 'purchase.unitPrice', for: ['credit', 'refund'], because },
      { kind: 'handling', amount: usd('5.00'), because },
      { kind: 'service', for: ['refund'], because },
    ],
    payout: [{ remedy: 'credit', of: 'purchase.unitPrice', because: { T2: 'The price, less the fee.' } }],
  };

  it.each([
    ['10000.00', '1500.00', '8500.00'],
    ['33.30', '5.00', '28.30'],
    ['0.03', '0.00', '0.03'],
    ['0.10', '0.02', '0.08'],
  ])('of a credit for %s USD: a fee of %s, half up, and %s left', (price, fee, left) => {
    const decision = ask(policy, { purchase: { unitPrice: usd(price) } });
    expect(decision.fees[0]).toEqual({ kind: 'restocking', percent: 15, amount: usd(fee), for: ['credit'] });
    expect(decision.payout).toEqual({ creditUpTo: usd(left) });
  });

  it('names the percentage alone while the price is not known, and pays nothing out', () => {
    expect(ask(policy, {})).toMatchObject({
      fees: [
        { kind: 'restocking', percent: 15, for: ['credit'] },
        { kind: 'handling', amount: usd('5.00') },
      ],
      payout: null,
    });
  });

  it('of a currency without a minor unit is a whole number', () => {
    const unitPrice = { amount: '1001', currency: 'JPY' };
    expect(ask(policy, { purchase: { unitPrice } }).payout?.creditUpTo).toEqual({
      amount: '851',
      currency: 'JPY',
    });
  });
});

describe('an advance replacement', () => {
  it('says how it is paid and settled, where it is among the remedies', () => {
    const policy: Said = {
      remedies: [
        { when: { stage: 'request' }, grant: ['repair', 'advance-replacement'] },
        { grant: ['repair'] },
      ],
      advance: [
        {
          when: { 'support.verdict': 'authorize' },
          payBy: 'purchase-order',
          settledBy: 'account-credit',
          conditions: ['T2'],
          because,
        },
        { payBy: 'credit-card', settledBy: 'card-refund', conditions: ['T3'], because },
      ],
    };
    expect(ask(policy, {}).advance).toEqual({
      payBy: 'credit-card',
      settledBy: 'card-refund',
      conditions: ['T3'],
    });
    expect(ask(policy, { support: { verdict: 'authorize' } }).advance?.payBy).toBe('purchase-order');
    expect(ask(policy, { receipt: { marked: true } }).advance).toBeNull();
  });
});

describe('the freight', () => {
  it('is open where the policy says so, or where what is unknown would change the payer', () => {
    const policy: Said = {
      freight: {
        inbound: [{ when: { 'unit.condition': 'refurbished' }, pays: 'open' }, { pays: 'vendor' }],
        outbound: [{ when: { 'applicant.country': 'US' }, pays: 'vendor' }, { pays: 'customer' }],
      },
    };
    expect(ask(policy, { applicant: { country: 'US' } }).freight).toEqual({
      inbound: 'vendor',
      outbound: 'vendor',
    });
    expect(ask(policy, { unit: { condition: 'refurbished' } }).freight).toEqual({
      inbound: null,
      outbound: null,
    });
  });
});

describe('a seller', () => {
  const policy: Said = {
    resellers: {
      clauses: ['T1'],
      rows: [
        { regions: ['GB', 'DE'], platform: 'eBay', sellers: ['Shop_de'] },
        { regions: 'all', platform: 'AliExpress', sellers: ['CCTV & Co'] },
      ],
    },
    checks: {
      request: [
        { when: { seller: 'listed' }, outcome: 'redirect', redirectTo: ['{reseller}'], because },
        { when: { seller: 'unlisted' }, outcome: 'refuse', coverage: 'void', because },
      ],
      receipt: [],
      inspection: [],
    },
  };

  it.each([
    [{ country: 'DE', platform: 'EBAY', seller: ' shop_DE ' }, 'redirect'],
    [{ country: 'US', platform: 'eBay', seller: 'Shop_de' }, 'refuse'],
    [{ platform: 'AliExpress', seller: 'cctv & co' }, 'redirect'],
    [{ country: 'DE', platform: 'eBay', seller: 'Another' }, 'refuse'],
    [{ platform: 'Amazon' }, 'refuse'],
    [{ country: 'DE', platform: 'eBay' }, 'incomplete'],
    [{ platform: 'eBay', seller: 'Shop_de' }, 'incomplete'],
  ])('bought from as %j is answered with %s', (purchase, outcome) => {
    expect(ask(policy, { purchase }).outcome).toBe(outcome);
  });

  it('is named as the table spells it', () => {
    const purchase = { country: 'GB', platform: 'ebay', seller: 'SHOP_DE' };
    expect(ask(policy, { purchase }).redirectTo?.name).toBe('Shop_de');
  });
});
