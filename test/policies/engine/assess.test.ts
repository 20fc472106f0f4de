import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  causes,
  type Decision,
  type Facts,
  factInfos,
  factsSchema,
  loadPolicies,
  reasons,
  remedies,
  verdicts,
} from '../../../policies/index.ts';

const registry = loadPolicies();
const policies = registry.vendors().flatMap((vendor) => registry.current(vendor) ?? []);
const policy = fc.constantFrom(...policies);

const ASKED_ON = '2026-11-21';
const flag = fc.boolean();
const day = fc
  .date({ min: new Date('2022-01-01'), max: new Date(ASKED_ON), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const facts: fc.Arbitrary<Facts> = group({
  asOf: fc.constant(ASKED_ON),
  purchase: group({ date: day, proof: flag }),
  unit: group({ model: fc.constant('NECTA N4K2-7C'), serial: fc.constant('18001234') }),
  claim: group({
    reason: fc.constantFrom(...reasons),
    wants: fc.constantFrom(...remedies),
    description: fc.constant('No picture.'),
  }),
  support: group({
    verdict: fc.constantFrom(...verdicts),
    receiptVerdict: fc.constantFrom(...verdicts),
    inspectionVerdict: fc.constantFrom(...verdicts),
  }),
  receipt: group({
    marked: flag,
    authorizedUnit: flag,
    freightCollect: flag,
    serialMatches: flag,
    unauthorizedMaterial: flag,
  }),
  inspection: group({ faultFound: flag, cause: fc.constantFrom(...causes), repairable: flag }),
  stock: group({ sameModel: flag }),
}).map(parsed);

function parsed(found: unknown): Facts {
  return { ...factsSchema.parse(found), asOf: ASKED_ON };
}

function group<Shape extends object>(shape: { [Name in keyof Shape]: fc.Arbitrary<Shape[Name]> }) {
  return fc.record(shape, { requiredKeys: [] });
}

function reversed<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as Value;
}

function rights({ coverage, chargeable, outcome }: Decision): number {
  return (outcome === 'refuse' ? 0 : 4) + (coverage === 'warranty' ? 2 : 0) + (chargeable ? 0 : 1);
}

describe('whatever the facts', () => {
  it('the order they are given in never matters', () => {
    fc.assert(
      fc.property(policy, facts, (of, given) => {
        expect(assess(of, reversed(given))).toEqual(assess(of, given));
      }),
    );
  });

  it('the same question always has the same answer, and the facts stay as they were', () => {
    fc.assert(
      fc.property(policy, facts, (of, given) => {
        const before = structuredClone(given);
        expect(assess(of, given)).toEqual(assess(of, given));
        expect(given).toEqual(before);
      }),
    );
  });

  it('more time never lengthens a right', () => {
    fc.assert(
      fc.property(policy, facts, fc.integer({ min: 1, max: 1200 }), (of, given, days) => {
        const later = new Date(Date.parse(ASKED_ON) + days * 86_400_000).toISOString().slice(0, 10);
        const now = assess(of, given);
        const then = assess(of, { ...given, asOf: later });
        expect(rights(then)).toBeLessThanOrEqual(rights(now));
        expect(then.deadlines.length).toBeLessThanOrEqual(now.deadlines.length);
      }),
    );
  });

  it('a day asked in time stays in time, however long the return takes', () => {
    fc.assert(
      fc.property(policy, facts, fc.integer({ min: 1, max: 1200 }), (of, given, days) => {
        const later = new Date(Date.parse(ASKED_ON) + days * 86_400_000).toISOString().slice(0, 10);
        const asked = { ...given, claim: { ...given.claim, madeOn: ASKED_ON } };
        const { asOf: _now, deadlines: _open, ...then } = assess(of, { ...asked, asOf: later });
        expect(assess(of, asked)).toMatchObject(then);
      }),
    );
  });

  it('a missing fact never overturns a refusal', () => {
    fc.assert(
      fc.property(policy, facts, facts, (of, given, more) => {
        const refused = assess(of, given);
        fc.pre(refused.outcome === 'refuse');
        expect(assess(of, addedTo(given, more)).outcome).toBe('refuse');
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is promised, charged or asked for once a return is refused', () => {
    fc.assert(
      fc.property(policy, facts, (of, given) => {
        const decision = assess(of, given);
        fc.pre(decision.outcome === 'refuse');
        expect(decision).toMatchObject({
          remedies: [],
          fees: [],
          missing: [],
          chargeable: false,
          payment: null,
        });
        expect(decision.reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('only facts of this stage or before are asked for, and none that is known', () => {
    fc.assert(
      fc.property(policy, facts, (of, given) => {
        const { missing, stage } = assess(of, given);
        const reached = { request: 0, receipt: 1, inspection: 2 };
        for (const path of missing) {
          const info = factInfos.get(path);
          expect(info && reached[info.stage]).toBeLessThanOrEqual(reached[stage]);
          expect(factAt(given, path)).toBeUndefined();
        }
      }),
    );
  });

  it('each clause is named once, and every one is listed in the policy', () => {
    fc.assert(
      fc.property(policy, facts, (of, given) => {
        const named = assess(of, given).reasons.map(({ clause }) => clause);
        expect(new Set(named).size).toBe(named.length);
        expect(named.filter((clause) => !(clause in of.file.clauses))).toEqual([]);
      }),
    );
  });

  it('no sentence is shown with a gap in it', () => {
    fc.assert(
      fc.property(policy, facts, (of, given) => {
        expect(assess(of, given).reasons.filter(({ says }) => says.includes('{'))).toEqual([]);
      }),
    );
  });
});

function addedTo(given: Facts, more: Facts): Facts {
  const all: Record<string, unknown> = { ...more };
  for (const [name, value] of Object.entries(given)) {
    const under = all[name];
    all[name] = typeof value === 'object' && typeof under === 'object' ? { ...under, ...value } : value;
  }
  return parsed(all);
}

function factAt(given: Facts, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => Object(value)[key], given);
}
