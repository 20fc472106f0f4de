import { describe, expect, it } from 'vitest';
import { compileCondition, type Findings } from '../../../policies/engine/conditions.ts';

function world(known: Record<string, string | boolean>): Findings {
  return { fact: (path) => known[path], standing: () => 'inside', coverage: () => 'none' };
}

describe('a condition', () => {
  it('without a test always holds', () => {
    expect(compileCondition()(world({}))).toBe(true);
  });

  it('is unknown while a fact it asks for is unknown', () => {
    expect(compileCondition({ 'receipt.marked': false })(world({}))).toBeUndefined();
    expect(compileCondition({ 'inspection.cause': { not: 'misuse' } })(world({}))).toBeUndefined();
  });

  it('fails as soon as a fact that is known fails it, whatever is unknown', () => {
    const holds = compileCondition({ 'receipt.marked': false, 'claim.reason': 'defective' });
    expect(holds(world({ 'claim.reason': 'unwanted' }))).toBe(false);
    expect(holds(world({ 'claim.reason': 'defective' }))).toBeUndefined();
    expect(holds(world({ 'claim.reason': 'defective', 'receipt.marked': false }))).toBe(true);
  });

  it('tells one value, several values and any other apart', () => {
    const misuse = world({ 'inspection.cause': 'misuse' });
    expect(compileCondition({ 'inspection.cause': 'misuse' })(misuse)).toBe(true);
    expect(compileCondition({ 'inspection.cause': ['water', 'misuse'] })(misuse)).toBe(true);
    expect(compileCondition({ 'inspection.cause': { not: 'manufacturing' } })(misuse)).toBe(true);
    expect(compileCondition({ 'inspection.cause': { not: ['water', 'misuse'] } })(misuse)).toBe(false);
  });

  it('asks for findings as for facts', () => {
    expect(compileCondition({ 'period.warranty': 'inside', coverage: ['none', 'void'] })(world({}))).toBe(
      true,
    );
    expect(compileCondition({ 'period.warranty': 'past' })(world({}))).toBe(false);
  });
});
