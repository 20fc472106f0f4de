import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDecisionActivities } from '../../../activities/decisions/decisions.ts';
import { createPolicyVersions } from '../../../activities/decisions/policy-versions.ts';
import { loadPolicies, parsePolicy, type Policy } from '../../../policies/index.ts';
import { openRecords, type Records } from '../../../records/index.ts';
import { startEmbedded, type TestDatabase } from '../../support/databases.ts';

const FILE = new URL('../../../policies/vendors/alkeria/policy.yaml', import.meta.url);
const NOON = '2026-11-21T11:00:00.000Z';

const first = parsePolicy(readFileSync(FILE, 'utf8'), 'the first');
const second = parsePolicy(first.text.replace('months: 24', 'months: 12'), 'the second');
const facts = { purchase: { date: '2025-06-01', proof: true }, claim: { reason: 'defective' as const } };

let database: TestDatabase;
let records: Records;
beforeAll(async () => {
  database = await startEmbedded();
  records = await openRecords(database.url);
});
afterAll(async () => {
  await records.close();
  await database.stop();
});

/** A worker that has been started with this policy file. */
const workerWith = (policy: Policy) => {
  const registry = {
    current: (vendor: string) => (vendor === 'alkeria' ? policy : undefined),
    vendors: () => ['alkeria'],
  };
  return createDecisionActivities(createPolicyVersions(registry, records), records);
};

describe('a decision', () => {
  it('is made under the policy in force, and names its version', async () => {
    const decision = await workerWith(first).decide({ vendor: 'alkeria', facts, at: NOON });
    expect(decision).toMatchObject({ policyVersion: first.version, coverage: 'warranty' });
  });

  it('of a return stays under the version it was authorized under, after the file changed and the worker was started anew', async () => {
    const { policyVersion } = await workerWith(first).decide({ vendor: 'alkeria', facts, at: NOON });
    const later = workerWith(second);
    expect(await later.decide({ vendor: 'alkeria', policyVersion, facts, at: NOON })).toMatchObject({
      policyVersion: first.version,
      coverage: 'warranty',
    });
    expect(await later.decide({ vendor: 'alkeria', facts, at: NOON })).toMatchObject({
      policyVersion: second.version,
      coverage: 'none',
    });
  });

  it('is made for the day it is at the vendor’s, not where the server stands', async () => {
    const lateInRome = await workerWith(first).decide({
      vendor: 'alkeria',
      facts,
      at: '2026-11-21T23:30:00.000Z',
    });
    expect(lateInRome.asOf).toBe('2026-11-22');
  });

  it('made again gives the same answer: a worker that was killed may repeat it', async () => {
    const worker = workerWith(first);
    const question = { vendor: 'alkeria', facts, at: NOON };
    expect(await worker.decide(question)).toEqual(await worker.decide(question));
  });

  it('under a version that nobody has kept says what to do', async () => {
    const asked = workerWith(first).decide({
      vendor: 'alkeria',
      policyVersion: 'alkeria-lost',
      facts,
      at: NOON,
    });
    await expect(asked).rejects.toThrow(
      'policy version alkeria-lost is not among the records: restore them from a backup',
    );
  });

  it('for a vendor without a policy says what to do', async () => {
    const asked = workerWith(first).decide({ vendor: 'nobody', facts, at: NOON });
    await expect(asked).rejects.toThrow(
      'there is no policy of nobody: add its file, or correct HOMEWARD_POLICIES',
    );
  });
});

describe('a return number', () => {
  const unit = { serial: '18001', serialKey: '18001', model: 'NECTA' };
  let wanted: Parameters<ReturnType<typeof workerWith>['issueReturn']>[0];
  let count = 0;
  beforeEach(async () => {
    const request = `REQ-${(count += 1)}`;
    const serialKey = `${unit.serialKey}-${count}`;
    await records.returns.claim({ request, vendor: 'alkeria', at: NOON, units: [{ ...unit, serialKey }] });
    wanted = { request, serialKey, vendor: 'alkeria', policyVersion: first.version, validDays: 30, at: NOON };
  });

  it('is given once, however often it is asked for', async () => {
    const worker = workerWith(first);
    const { number } = await worker.issueReturn(wanted);
    expect(number).toMatch(/^ALK-26-/);
    expect((await worker.issueReturn(wanted)).number).toBe(number);
    expect((await workerWith(second).issueReturn(wanted)).number).toBe(number);
  });

  it('of the last hour of the year at the vendor’s bears the new year', async () => {
    const { number } = await workerWith(first).issueReturn({ ...wanted, at: '2026-12-31T23:30:00.000Z' });
    expect(number).toMatch(/^ALK-27-/);
  });

  it('is valid for its days, with reminders 7 and 2 days before they end', async () => {
    const { terms } = await workerWith(first).issueReturn(wanted);
    expect(terms.parcel).toMatchObject({
      on: '2026-12-21',
      until: '2026-12-21T23:00:00Z',
      reminders: [{ daysBefore: 7 }, { daysBefore: 2 }],
    });
  });

  it('is waited for by the policy’s own days where the number has none', async () => {
    const { terms } = await workerWith(first).issueReturn({ ...wanted, validDays: null });
    expect(terms.parcel).toMatchObject({
      on: '2026-12-21',
      reminders: [{ daysBefore: 7 }, { daysBefore: 2 }],
    });
  });

  it('takes with it what the policy says of cancelling it and of its end', async () => {
    const { terms } = await workerWith(first).issueReturn(wanted);
    expect(terms.cancellation.issued.accepted).toBe(true);
    expect(terms.cancellation.received.accepted).toBe('support');
    expect(terms.expired.map(({ clause }) => clause)).toEqual(['A14', 'A15']);
  });

  it('is for a claimed unit only', async () => {
    const asked = workerWith(first).issueReturn({ ...wanted, serialKey: 'another' });
    await expect(asked).rejects.toThrow(`${wanted.request} has not claimed another`);
  });
});

describe('a wait', () => {
  const wait = { vendor: 'alkeria', policyVersion: first.version, wait: 'offer', from: NOON } as const;

  it('has the policy’s length, or the one it is given', async () => {
    const worker = workerWith(first);
    expect(await worker.openTerm(wait)).toMatchObject({ on: '2026-12-21' });
    expect(await worker.openTerm({ ...wait, days: 5 })).toMatchObject({ on: '2026-11-26' });
  });
});

describe('the policies kept', () => {
  it('read word for word as their files did', async () => {
    await workerWith(first).decide({ vendor: 'alkeria', facts, at: NOON });
    expect(await records.policies.find(first.version)).toMatchObject({ vendor: 'alkeria', text: first.text });
    expect(loadPolicies().current('alkeria')?.version).toBe(first.version);
  });
});
