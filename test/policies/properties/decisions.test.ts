import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorUnits } from '../../../policies/contract/money.ts';
import { assess, decisionSchema, remedies } from '../../../policies/index.ts';
import { builtInSources } from '../../../policies/report/sources.ts';
import { type Case, cases, changed } from './facts.ts';

const asked = cases(builtInSources());
const RUNS = { numRuns: 400 };

/** Checks what holds of every decision, whatever the facts. */
function always(holds: (question: Case) => void): void {
  fc.assert(fc.property(asked, holds), RUNS);
}

describe('whatever the facts, a decision', () => {
  it('never depends on the order they are given in', () => {
    always(({ policy, facts }) => {
      expect(assess(policy, reversed(facts))).toEqual(assess(policy, facts));
    });
  });

  it('is the same each time, has the form of the contract, and leaves the facts as they were', () => {
    always(({ policy, facts }) => {
      const before = structuredClone(facts);
      const decision = assess(policy, facts);
      expect(decisionSchema.parse(decision)).toEqual(decision);
      expect(assess(policy, facts)).toEqual(decision);
      expect(facts).toEqual(before);
    });
  });

  it('asks for nothing, charges nothing and promises nothing once the request is refused or redirected', () => {
    always(({ policy, facts }) => {
      const { receipt: _dock, inspection: _bench, ...request } = facts;
      const decision = assess(policy, request);
      if (decision.outcome !== 'refuse' && decision.outcome !== 'redirect') return;
      expect(decision).toMatchObject({
        stage: 'request',
        missing: [],
        fees: [],
        remedies: [],
        freight: { inbound: null, outbound: null },
        chargeable: false,
        payment: null,
        advance: null,
        payout: null,
        choice: null,
      });
      expect(decision.redirectTo === null).toBe(decision.outcome === 'refuse');
    });
  });

  it('names each clause once, clauses of its policy only, in sentences without a gap', () => {
    always(({ policy, facts }) => {
      const { reasons } = assess(policy, facts);
      const named = reasons.map(({ clause }) => clause);
      expect(new Set(named).size).toBe(named.length);
      expect(named.filter((clause) => !Object.hasOwn(policy.file.clauses, clause))).toEqual([]);
      expect(reasons.filter(({ says }) => /[{}]/.test(says))).toEqual([]);
    });
  });

  it('names a clause wherever it is not a plain yes', () => {
    always(({ policy, facts }) => {
      const { outcome, reasons } = assess(policy, facts);
      if (outcome !== 'authorize') expect(reasons.length).toBeGreaterThan(0);
    });
  });

  it('never pays out more than was paid, and only for a remedy it grants', () => {
    always(({ policy, facts }) => {
      const { payout, remedies: granted } = assess(policy, facts);
      const price = facts.purchase?.unitPrice;
      for (const [remedy, most] of [
        ['refund', payout?.refundUpTo],
        ['credit', payout?.creditUpTo],
      ] as const) {
        if (most === undefined) continue;
        expect(granted).toContain(remedy);
        expect(most.currency).toBe(price?.currency);
        expect(price && minorUnits(most) <= minorUnits(price)).toBe(true);
      }
    });
  });

  it('charges fees for remedies it grants only, and leaves no choice among fewer than two', () => {
    always(({ policy, facts }) => {
      const { fees, remedies: granted, choice } = assess(policy, facts);
      for (const { for: bearing = [] } of fees) expect(granted).toEqual(expect.arrayContaining(bearing));
      if (granted.length < 2) expect(choice).toBeNull();
    });
  });

  it('is the same return whatever the customer wishes for', () => {
    always(({ policy, facts }) => {
      const { outcome, coverage, remedies: granted } = assess(policy, facts);
      for (const wish of [undefined, ...remedies])
        expect(assess(policy, changed(facts, 'claim.wants', wish))).toMatchObject({
          outcome,
          coverage,
          remedies: granted,
        });
    });
  });

  it('counts its deadlines from the day of the question, the nearest first', () => {
    always(({ policy, facts }) => {
      const { deadlines, warranty } = assess(policy, facts);
      const days = deadlines.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      expect(days.filter((day) => day < facts.asOf)).toEqual([]);
      if (warranty) expect(warranty.startsOn <= warranty.endsOn).toBe(true);
    });
  });
});

function reversed<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as Value;
}
