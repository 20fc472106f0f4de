import { describe, expect, it } from 'vitest';
import { inspectionMessage, quoteMessage } from '../../../workflows/messages/return-messages.ts';
import { normalizeSerial } from '../../../workflows/messages/serial.ts';

const line = (amount: string, currency = 'EUR') => ({
  kind: 'labour',
  description: 'Work',
  amount: { amount, currency },
});
const faultsOf = (input: unknown) =>
  quoteMessage.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  [];

describe('an offer', () => {
  it('is taken with lines in one currency', () => {
    expect(faultsOf({ lines: [line('180.00'), line('0.00')] })).toEqual([]);
    expect(faultsOf({ lines: [line('180.00'), line('24.50', 'USD')] })).toEqual([
      'lines.1.amount.currency: an offer is in one currency: the first line is in EUR',
    ]);
  });

  it('comes to more than nothing, and to no more than an amount can be', () => {
    expect(faultsOf({ lines: [line('0.00')] })).toEqual(['lines: must come to more than nothing']);
    expect(faultsOf({ lines: [line('999999999999.99'), line('0.01')] })).toEqual([
      'lines: come to 1000000000000.00 EUR, more than an amount can be',
    ]);
    expect(faultsOf({ lines: [] })).toContain('lines: must have at least one line');
  });
});

describe('an inspection', () => {
  it('says whether a fault was found, or what caused it', () => {
    expect(inspectionMessage.safeParse({ inspection: {} }).success).toBe(false);
    expect(inspectionMessage.safeParse({ inspection: { complete: true } }).success).toBe(false);
    expect(inspectionMessage.safeParse({ inspection: { faultFound: false } }).success).toBe(true);
    expect(inspectionMessage.safeParse({ inspection: { cause: 'misuse' } }).success).toBe(true);
  });
});

describe('serial numbers', () => {
  it('are the same whatever their case and spaces', () => {
    expect(normalizeSerial(' d12 34 ')).toBe(normalizeSerial('D1234'));
  });
});
