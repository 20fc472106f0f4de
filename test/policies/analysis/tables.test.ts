import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tableFaults } from '../../../policies/analysis/tables.ts';
import { type PolicyFile, policyFileSchema } from '../../../policies/format/policy-file.ts';

const ALKERIA = new URL('../../../policies/vendors/alkeria/policy.yaml', import.meta.url);

function faultsAfter(change: (file: PolicyFile) => void): string[] {
  const file = policyFileSchema.parse(parse(readFileSync(ALKERIA, 'utf8')));
  change(file);
  return tableFaults(file).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe("a policy's tables", () => {
  it('have no fault where every row can be the answer and every combination has one', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  it('name a row that rows above it answer first', () => {
    const faults = faultsAfter(({ freight }) => {
      freight.inbound.push({ when: { 'applicant.country': 'IT' }, pays: 'vendor' });
    });
    expect(faults).toEqual([
      'freight.inbound.1: this row is never reached: rows above it answer first; move it up or remove it',
    ]);
  });

  it('see that several rows together answer for a later one', () => {
    const faults = faultsAfter(({ returnTo }) => {
      const because = { A20: 'Here.' };
      returnTo.splice(
        0,
        1,
        { when: { 'applicant.originalBuyer': true }, address: 'works', because },
        { when: { 'applicant.originalBuyer': false, 'unit.poe': 'unknown' }, address: 'works', because },
        {
          when: { 'applicant.originalBuyer': false, 'unit.poe': { not: 'unknown' } },
          address: 'works',
          because,
        },
        { when: { 'unit.poe': true }, address: 'works', because },
      );
    });
    expect(faults).toEqual([expect.stringMatching(/^returnTo\.3: this row is never reached/)]);
  });

  it('keep a row that only an unknown fact reaches', () => {
    const faults = faultsAfter(({ freight }) => {
      freight.inbound.unshift(
        { when: { 'unit.poe': true }, pays: 'customer' },
        { when: { 'unit.poe': false }, pays: 'customer' },
      );
    });
    expect(faults).toEqual([]);
  });

  it('name a row whose conditions exclude each other', () => {
    const faults = faultsAfter(({ fees }) => {
      fees.push({
        when: { inside: 'warranty', past: 'warranty' },
        kind: 'handling',
        because: { A26: 'A fee.' },
      });
    });
    expect(faults).toEqual([expect.stringMatching(/^fees\.4: this row can never hold/)]);
  });

  it('name a row that waits for a coverage the policy never gives', () => {
    const faults = faultsAfter(({ barred }) => {
      barred.push({ when: { coverage: 'money-back' }, because: { A27: 'No.' } });
    });
    expect(faults).toEqual([expect.stringMatching(/^barred\.1: this row can never hold/)]);
  });

  it('name a check that comes after one that always refuses', () => {
    const faults = faultsAfter(({ checks }) => {
      checks.receipt.unshift({ outcome: 'refuse', because: { A19: 'Never.' } });
    });
    expect(faults).toHaveLength(4);
    expect(faults[0]).toMatch(/^checks\.receipt\.2: this row is never reached/);
  });

  it('name a combination that no row answers, with no fact more than it takes', () => {
    const faults = faultsAfter(({ freight }) => {
      freight.outbound.splice(1, 2, { when: { coverage: ['none', 'ask-support'] }, pays: 'customer' });
    });
    expect(faults).toEqual(['freight.outbound: no row answers where coverage is void; add a row for it']);
  });

  it('tell amounts and days on either side of a limit apart', () => {
    const limit = { amount: '5000.00', currency: 'USD' };
    const faults = faultsAfter(({ coverage }) => {
      coverage.splice(0, coverage.length, {
        when: { 'purchase.orderTotal': { atLeast: limit }, 'purchase.date': { notBefore: '2012-01-01' } },
        coverage: 'warranty',
      });
    }).filter((fault) => fault.startsWith('coverage'));
    expect(faults).toHaveLength(2);
    expect(faults.join()).toMatch(/purchase\.date is below 2012-01-01/);
    expect(faults.join()).toMatch(/purchase\.orderTotal is below 500000 USD/);
  });
});
