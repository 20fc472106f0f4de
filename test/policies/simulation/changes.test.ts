import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  assess,
  changesOf,
  type FactChange,
  type Facts,
  parseFacts,
  parsePolicy,
} from '../../../policies/index.ts';

const policyOf = (vendor: string) => {
  const path = `policies/vendors/${vendor}/policy.yaml`;
  return parsePolicy(readFileSync(path, 'utf8'), path);
};
const alkeria = policyOf('alkeria');
const camstro = policyOf('camstro');

const defective: Facts = {
  asOf: '2026-11-21',
  purchase: { date: '2024-11-23' },
  unit: { model: 'NECTA', serial: '18001234' },
  claim: { reason: 'defective', description: 'No picture.' },
  support: { verdict: 'authorize' },
};

const unwanted: Facts = {
  asOf: '2026-11-26',
  applicant: { country: 'US' },
  purchase: {
    date: '2026-10-25',
    deliveredOn: '2026-10-28',
    proof: true,
    channel: 'official-store',
    country: 'US',
  },
  unit: { model: 'NC800', serial: 'CS77120', category: 'camera' },
  claim: { reason: 'unwanted', description: 'Not what I thought.' },
};

const clausesOf = ({ difference }: { difference: FactChange['difference'] }) =>
  difference.reasons.map(({ clause }) => clause);

const groupsTried = (facts: Facts) =>
  new Set(changesOf(alkeria, facts).byFact.map(({ path }) => path.split('.')[0]));

const changesFor = (changes: readonly FactChange[], path: string) =>
  changes.filter((change) => change.path === path);

describe('another day of the claim', () => {
  test('is the day after the warranty ends, with what it changes and the clauses that say so', () => {
    const [next] = changesOf(alkeria, defective).byTime;
    expect(next).toMatchObject({
      on: '2026-11-24',
      days: 3,
      difference: { coverage: 'none', chargeable: true, lost: [], freight: { outbound: 'customer' } },
    });
    expect(next && clausesOf(next)).toEqual(expect.arrayContaining(['A11', 'A24', 'A25']));
  });

  test('two days later: no refund, C34', () => {
    const [next] = changesOf(camstro, unwanted).byTime;
    expect(next).toMatchObject({ on: '2026-11-28', days: 2, difference: { lost: ['refund'] } });
    expect(next && clausesOf(next)).toContain('C34');
  });

  test('is the last day itself where a right is over already', () => {
    const late = { ...defective, asOf: '2027-03-01' };
    expect(changesOf(alkeria, late).byTime).toMatchObject([
      { on: '2026-11-23', days: -98, difference: { coverage: 'warranty' } },
    ]);
  });

  test('shows windows that have closed before the claim, though no deadline names them any more', () => {
    const late = { ...unwanted, asOf: '2027-03-01' };
    const days = changesOf(camstro, late).byTime.map(({ on }) => on);
    expect(days).toContain('2026-11-27');
  });

  test('moves the day in question along only where it would lie before the claim', () => {
    const claim = { ...defective.claim, madeOn: '2026-11-21' };
    const judgedLater = { ...defective, asOf: '2027-01-08', claim };
    const [later] = changesOf(alkeria, judgedLater).byTime;
    expect(later?.facts).toMatchObject({ asOf: '2027-01-08', claim: { madeOn: '2026-11-24' } });
    const [moved] = changesOf(alkeria, { ...judgedLater, asOf: '2026-11-22' }).byTime;
    expect(moved?.facts).toMatchObject({ asOf: '2026-11-24', claim: { madeOn: '2026-11-24' } });
  });

  test('is never before the purchase', () => {
    const facts = { ...defective, asOf: '2040-01-01', claim: { ...defective.claim, madeOn: '2020-01-01' } };
    const changes = changesOf(alkeria, facts).byTime;
    expect(changes.every(({ on }) => on >= '2024-11-23')).toBe(true);
  });
});

describe('another value of a fact', () => {
  test('is told where it changes outcome, coverage or remedies; what comes to the same is told together', () => {
    const found = changesFor(changesOf(alkeria, defective).byFact, 'claim.reason');
    expect(found).toMatchObject([{ standing: 'given', values: [{ value: 'unwanted' }, {}, {}, {}, {}] }]);
    expect(found[0]?.difference.lost).toEqual(['repair', 'replace']);
  });

  test('is not told where it only changes what is said', () => {
    expect(changesFor(changesOf(alkeria, defective).byFact, 'claim.wants')).toEqual([]);
  });

  test('cuts the days of a missing purchase where the warranty would have ended, on leap days too', () => {
    const { purchase: _, ...unknown } = { ...defective, asOf: '2026-02-28' };
    expect(changesFor(changesOf(alkeria, unknown).byFact, 'purchase.date')).toMatchObject([
      { standing: 'missing', days: { from: '2024-02-28' }, difference: { coverage: 'warranty' } },
      { standing: 'missing', days: { to: '2024-02-27' }, difference: { coverage: 'none' } },
    ]);
    const leapDay = changesFor(
      changesOf(alkeria, { ...unknown, asOf: '2026-03-01' }).byFact,
      'purchase.date',
    );
    expect(leapDay.map(({ days }) => days)).toEqual([{ from: '2024-03-01' }, { to: '2024-02-29' }]);
  });

  test('is tried at this stage and those before it, not at later ones', () => {
    expect(groupsTried(defective)).not.toContain('receipt');
    expect(groupsTried({ ...defective, receipt: { marked: true } })).toContain('receipt');
    expect(groupsTried({ ...defective, receipt: { marked: true } })).not.toContain('inspection');
  });

  test("lists the missing facts first, support's word among them, and those nobody spoke of last", () => {
    const { support: _, ...waiting } = defective;
    const first = changesOf(alkeria, waiting).byFact[0];
    expect(first).toMatchObject({ path: 'support.verdict', standing: 'missing' });
    const { byFact } = changesOf(alkeria, { ...defective, receipt: { marked: true } });
    const standings = byFact.map(({ standing }) => standing);
    expect([...new Set(standings)]).toEqual(['missing', 'given', 'open']);
    expect(byFact.at(-1)?.path).toBe('receipt.unauthorizedMaterial');
  });
});

describe('handing in what is missing', () => {
  test('is told where its content does not matter', () => {
    const bare = { ...defective, unit: {}, claim: { reason: 'defective' as const } };
    expect(changesOf(alkeria, bare).completed).toMatchObject({
      paths: ['unit.model', 'unit.serial', 'claim.description'],
      difference: { outcome: 'authorize' },
    });
  });

  test('is not told where nothing of the kind is missing', () => {
    expect(changesOf(alkeria, defective).completed).toBeUndefined();
  });
});

test('what was given is left as it was', () => {
  const frozen = Object.freeze({ ...defective, purchase: Object.freeze({ ...defective.purchase }) });
  expect(changesOf(alkeria, frozen)).toEqual(changesOf(alkeria, defective));
});

test('whatever is told of a change is what the policy says of its facts', () => {
  for (const facts of [
    defective,
    unwanted,
    { asOf: '2026-11-21' },
    { ...defective, inspection: { faultFound: true } },
  ])
    for (const policy of [alkeria, camstro]) {
      const before = assess(policy, facts);
      const { completed, byTime, byFact } = changesOf(policy, facts);
      for (const change of [...(completed ? [completed] : []), ...byTime, ...byFact]) {
        expect(parseFacts(change.facts, facts.asOf).faults).toBeUndefined();
        const after = assess(policy, change.facts);
        expect(after.outcome).toBe(change.difference.outcome ?? before.outcome);
        expect(after.coverage).toBe(change.difference.coverage ?? before.coverage);
        expect(new Set([...before.remedies, ...after.remedies])).toEqual(
          new Set([...change.difference.lost, ...after.remedies]),
        );
      }
    }
});
