import { describe, expect, it } from 'vitest';
import { type Asked, compileCondition } from '../../../policies/engine/conditions.ts';
import { factPlaces } from '../../../policies/engine/known-facts.ts';
import type { FactValue } from '../../../policies/index.ts';

function asked(known: Record<string, FactValue>): Asked {
  const byPlace = new Map(Object.entries(known).map(([path, value]) => [factPlaces.get(path), value]));
  return {
    stage: 'receipt',
    coverage: 'none',
    fact: (place) => byPlace.get(place),
    standing: (period) => (period === 'warranty' ? 'inside' : undefined),
    lastDay: (period) => (period === 'registration' ? '2026-03-31' : null),
    modelGroup: () => 'three-years',
    seller: () => 'listed',
  };
}

describe('a condition', () => {
  it('without a test always holds', () => {
    expect(compileCondition().holds(asked({}))).toBe(true);
  });

  it('is unknown while a fact it asks for is unknown', () => {
    expect(compileCondition({ 'receipt.marked': false }).holds(asked({}))).toBeUndefined();
    expect(compileCondition({ 'inspection.cause': { not: 'misuse' } }).holds(asked({}))).toBeUndefined();
    expect(compileCondition({ inside: 'extended' }).holds(asked({}))).toBeUndefined();
  });

  it('fails as soon as a fact that is known fails it, whatever is unknown', () => {
    const { holds } = compileCondition({ 'receipt.marked': false, 'claim.reason': 'defective' });
    expect(holds(asked({ 'claim.reason': 'unwanted' }))).toBe(false);
    expect(holds(asked({ 'claim.reason': 'defective' }))).toBeUndefined();
    expect(holds(asked({ 'claim.reason': 'defective', 'receipt.marked': false }))).toBe(true);
  });

  it('is open where only what the customer can say is wanting', () => {
    const { isOpen } = compileCondition({ 'unit.poe': true, 'inspection.cause': 'water' });
    expect(isOpen(asked({ 'inspection.cause': 'water' }))).toBe(true);
    expect(isOpen(asked({ 'unit.poe': true }))).toBe(false);
    expect(isOpen(asked({ 'inspection.cause': 'misuse' }))).toBe(false);
  });

  it('tells one value, several values and any other apart', () => {
    const misuse = asked({ 'inspection.cause': 'misuse' });
    expect(compileCondition({ 'inspection.cause': 'misuse' }).holds(misuse)).toBe(true);
    expect(compileCondition({ 'inspection.cause': ['water', 'misuse'] }).holds(misuse)).toBe(true);
    expect(compileCondition({ 'inspection.cause': { not: 'manufacturing' } }).holds(misuse)).toBe(true);
    expect(compileCondition({ 'inspection.cause': { not: ['water', 'misuse'] } }).holds(misuse)).toBe(false);
  });

  it('can ask that a fact was not given', () => {
    const notGiven = compileCondition({ 'claim.qualityIssue': 'unknown' });
    expect(notGiven.holds(asked({}))).toBe(true);
    expect(notGiven.holds(asked({ 'claim.qualityIssue': false }))).toBe(false);
    const given = compileCondition({ 'claim.qualityIssue': { not: 'unknown' } });
    expect(given.holds(asked({}))).toBe(false);
    expect(given.holds(asked({ 'claim.qualityIssue': false }))).toBe(true);
  });

  it('compares texts without case', () => {
    const known = asked({ 'unit.brand': 'pixfra' });
    expect(compileCondition({ 'unit.brand': 'Pixfra' }).holds(known)).toBe(true);
    expect(compileCondition({ 'unit.brand': { not: ' PIXFRA ' } }).holds(known)).toBe(false);
  });

  it('compares a country with another fact', () => {
    const known = asked({ 'applicant.country': 'US', 'purchase.country': 'CA' });
    const same = { 'applicant.country': { sameAs: 'purchase.country' } };
    const differs = { 'applicant.country': { differsFrom: 'purchase.country' } };
    expect(compileCondition(same).holds(known)).toBe(false);
    expect(compileCondition(differs).holds(known)).toBe(true);
    expect(compileCondition(differs).holds(asked({ 'applicant.country': 'US' }))).toBeUndefined();
  });

  it('compares a day with a day and with the last day of a period', () => {
    const bought = asked({ 'purchase.date': '2019-10-01', 'unit.registeredOn': '2026-04-01' });
    expect(compileCondition({ 'purchase.date': { before: '2019-10-01' } }).holds(bought)).toBe(false);
    expect(compileCondition({ 'purchase.date': { notBefore: '2019-10-01' } }).holds(bought)).toBe(true);
    const inTime = compileCondition({ 'unit.registeredOn': { within: 'registration' } });
    expect(inTime.holds(bought)).toBe(false);
    expect(inTime.holds(asked({ 'unit.registeredOn': '2026-03-31' }))).toBe(true);
  });

  it('takes a unit that was not registered as not registered in time', () => {
    const inTime = compileCondition({ 'unit.registeredOn': { within: 'registration' } });
    expect(inTime.holds(asked({}))).toBe(false);
  });

  it('compares amounts of one currency to the cent, and leaves another currency unknown', () => {
    const under = compileCondition({
      'purchase.orderTotal': { under: { amount: '5000.00', currency: 'USD' } },
    });
    const total = (amount: string, currency = 'USD') =>
      under.holds(asked({ 'purchase.orderTotal': { amount, currency } }));
    expect(total('4999.99')).toBe(true);
    expect(total('5000')).toBe(false);
    expect(total('4999.99', 'EUR')).toBeUndefined();
    const foreign = compileCondition({ 'purchase.orderTotal': { notInCurrency: 'USD' } });
    expect(foreign.holds(asked({ 'purchase.orderTotal': { amount: '1', currency: 'EUR' } }))).toBe(true);
    expect(foreign.holds(asked({ 'purchase.orderTotal': { amount: '1', currency: 'USD' } }))).toBe(false);
  });

  it('asks for findings as for facts', () => {
    expect(compileCondition({ inside: 'warranty', coverage: ['none', 'void'] }).holds(asked({}))).toBe(true);
    expect(compileCondition({ past: 'warranty' }).holds(asked({}))).toBe(false);
    expect(compileCondition({ models: 'three-years', seller: 'listed' }).holds(asked({}))).toBe(true);
    expect(compileCondition({ stage: { not: 'inspection' } }).holds(asked({}))).toBe(true);
  });
});
