import { describe, expect, it } from 'vitest';
import { loadPolicies, termOf, today } from '../../../policies/index.ts';

const policy = loadPolicies().current('alkeria');
if (!policy) throw new Error('the policy of alkeria is not built in');

describe("the vendor's day", () => {
  it.each([
    ['2026-11-21T22:59:59Z', '2026-11-21'],
    ['2026-11-21T23:00:00Z', '2026-11-22'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('at %s is %s in Rome', (instant, date) => {
    expect(today(policy, instant)).toBe(date);
  });
});

describe('the term of a number', () => {
  it('is valid for 30 days from its issue, the last of them whole, with reminders 7 and 2 days before', () => {
    expect(termOf(policy, 'parcel', '2026-11-21T10:15:00Z')).toEqual({
      on: '2026-12-21',
      until: '2026-12-21T23:00:00Z',
      reminders: [
        { at: '2026-12-14T08:00:00Z', daysBefore: 7 },
        { at: '2026-12-19T08:00:00Z', daysBefore: 2 },
      ],
    });
  });

  it('counts from the day in Rome, on both sides of its midnight', () => {
    expect(termOf(policy, 'parcel', '2026-11-21T22:59:59Z').on).toBe('2026-12-21');
    expect(termOf(policy, 'parcel', '2026-11-21T23:00:00Z').on).toBe('2026-12-22');
  });

  it('lasts whole days where the clocks are put forward and back in between', () => {
    expect(termOf(policy, 'parcel', '2026-03-10T12:00:00Z')).toMatchObject({
      on: '2026-04-09',
      until: '2026-04-09T22:00:00Z',
      reminders: [{ at: '2026-04-02T07:00:00Z' }, { at: '2026-04-07T07:00:00Z' }],
    });
    expect(termOf(policy, 'parcel', '2026-10-01T12:00:00Z')).toMatchObject({
      on: '2026-10-31',
      until: '2026-10-31T23:00:00Z',
      reminders: [{ at: '2026-10-24T07:00:00Z' }, { at: '2026-10-29T08:00:00Z' }],
    });
  });

  it('passes over a leap day', () => {
    expect(termOf(policy, 'parcel', '2028-01-30T12:00:00Z').on).toBe('2028-02-29');
  });
});

describe('the term of another wait', () => {
  it('may have its own number of days, and leaves out reminders that lie before it began', () => {
    expect(termOf(policy, 'offer', '2026-11-21T10:00:00Z', 3)).toEqual({
      on: '2026-11-24',
      until: '2026-11-24T23:00:00Z',
      reminders: [{ at: '2026-11-22T08:00:00Z', daysBefore: 2 }],
    });
  });

  it('reminds nobody where the policy has no reminder', () => {
    expect(termOf(policy, 'review', '2026-11-21T10:00:00Z').reminders).toEqual([]);
  });
});
