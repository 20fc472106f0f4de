import { describe, expect, it } from 'vitest';
import { ask, type Said, type SaidPeriod } from '../support/acme.ts';

const T1 = { T1: 'Two years, up to {endsOn}.' };
const warranty: SaidPeriod = {
  shows: 'warranty',
  rows: [{ from: 'purchase.date', years: 2, because: T1 }],
};

const byDates: Said = {
  periods: { warranty },
  coverage: [
    { when: { inside: 'warranty' }, coverage: 'warranty' },
    { when: { past: 'warranty' }, coverage: 'none' },
    { coverage: 'ask-support' },
  ],
};

describe('the coverage', () => {
  it('is told by the day of the claim, and the last day is inside', () => {
    const purchase = { date: '2024-11-20' };
    const onLastDay = ask(byDates, { asOf: '2027-01-08', purchase, claim: { madeOn: '2026-11-20' } });
    expect(onLastDay).toMatchObject({
      coverage: 'warranty',
      warranty: { startsOn: '2024-11-20', endsOn: '2026-11-20' },
      deadlines: [],
    });
    expect(ask(byDates, { purchase, claim: { madeOn: '2026-11-21' } }).coverage).toBe('none');
  });

  it('is open, and the request incomplete, while the customer has not said what decides it', () => {
    expect(ask(byDates, {})).toMatchObject({
      outcome: 'incomplete',
      coverage: 'ask-support',
      warranty: null,
      missing: ['purchase.date'],
    });
  });

  it('names every fact that is wanting where it takes more than one', () => {
    const poeCameras: Said = {
      ...byDates,
      coverage: [
        { when: { 'unit.poe': true, 'unit.category': 'camera' }, coverage: 'extended-warranty' },
        { coverage: 'none' },
      ],
    };
    expect(ask(poeCameras, {})).toMatchObject({
      outcome: 'incomplete',
      coverage: 'ask-support',
      missing: ['unit.category', 'unit.poe'],
    });
    expect(ask(poeCameras, { unit: { poe: false } })).toMatchObject({ coverage: 'none', missing: [] });
  });

  it('is not open for what only the bench can say', () => {
    const byCause: Said = {
      coverage: [{ when: { 'inspection.cause': 'water' }, coverage: 'void' }, { coverage: 'warranty' }],
    };
    expect(ask(byCause, {})).toMatchObject({ outcome: 'authorize', coverage: 'warranty', missing: [] });
  });

  it("is support's where the policy leaves it to support, and nowhere else", () => {
    const left: Said = {
      coverage: [{ coverage: 'ask-support' }],
      checks: {
        request: [{ when: { coverage: 'ask-support' }, outcome: 'review', because: { T2: 'Ask support.' } }],
        receipt: [],
        inspection: [],
      },
    };
    expect(ask(left, {})).toMatchObject({
      outcome: 'review',
      missing: ['support.verdict', 'support.coverage'],
    });
    expect(ask(left, { support: { coverage: 'warranty' } })).toMatchObject({
      outcome: 'authorize',
      coverage: 'warranty',
    });
    expect(ask(left, { support: { coverage: 'warranty', verdict: 'refuse' } }).outcome).toBe('refuse');
    const past = { purchase: { date: '2020-01-01' }, support: { coverage: 'warranty' } };
    expect(ask(byDates, past).coverage).toBe('none');
  });
});

describe('a period', () => {
  it('starts on the first fact that is known, and the answer stands on that day', () => {
    const policy: Said = {
      periods: {
        window: {
          shows: 'refund-window',
          rows: [{ from: ['purchase.deliveredOn', 'purchase.date'], days: 30 }],
        },
      },
      coverage: [{ when: { inside: 'window' }, coverage: 'money-back' }, { coverage: 'warranty' }],
    };
    const date = '2026-10-15';
    expect(ask(policy, { purchase: { date, deliveredOn: '2026-10-22' } })).toMatchObject({
      coverage: 'money-back',
      deadlines: [{ kind: 'refund-window', on: '2026-11-21' }],
    });
    expect(ask(policy, { purchase: { date } })).toMatchObject({
      outcome: 'authorize',
      coverage: 'warranty',
      missing: ['purchase.deliveredOn'],
    });
  });

  it('runs on from another one, from its last day', () => {
    const policy: Said = {
      periods: {
        warranty,
        extended: { shows: 'extended-warranty', rows: [{ after: 'warranty', years: 1 }] },
      },
    };
    expect(ask(policy, { purchase: { date: '2024-02-29' } }).warranty).toEqual({
      startsOn: '2024-02-29',
      endsOn: '2026-02-28',
      extendedEndsOn: '2027-02-28',
    });
  });

  it('does not exist where a row says so or no row holds, which is not the same as unknown', () => {
    const policy: Said = {
      ...byDates,
      models: { listed: { S9M: [32, 64] } },
      periods: {
        warranty: {
          ...warranty,
          rows: [
            { when: { 'unit.freeGift': true }, none: true },
            { when: { models: 'listed' }, from: 'purchase.date', years: 2 },
          ],
        },
      },
    };
    const purchase = { date: '2026-01-01' };
    const of = (unit: object) => ask(policy, { purchase, unit });
    expect(of({ model: 's9m-64' }).warranty).toEqual({ startsOn: '2026-01-01', endsOn: '2028-01-01' });
    expect(of({ model: 'S9M 16' })).toMatchObject({ outcome: 'authorize', warranty: null });
    expect(of({ model: 'S9M 64', freeGift: true })).toMatchObject({ outcome: 'authorize', warranty: null });
    expect(of({})).toMatchObject({ outcome: 'incomplete', missing: ['unit.model'] });
  });

  it('moves its last day from a public holiday to the first working day after it, and says so', () => {
    const rows: SaidPeriod['rows'] = [
      { from: 'purchase.date', years: 3, endsOn: 'working-day', because: T1, shifted: { T2: 'A holiday.' } },
    ];
    const policy: Said = {
      calendar: {
        timeZone: 'Asia/Shanghai',
        remindAt: '09:00',
        workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        publicHolidays: 'china',
      },
      periods: { warranty: { shows: 'warranty', rows } },
    };
    const moved = ask(policy, { asOf: '2026-10-08', purchase: { date: '2023-10-01' } });
    expect(moved.warranty?.endsOn).toBe('2026-10-08');
    expect(moved.clauses).toEqual(['T2', 'T1']);
    expect(moved.reasons[1]?.says).toBe('Two years, up to 2026-10-08.');
    expect(ask(policy, { purchase: { date: '2024-05-20' } }).clauses).toEqual(['T1']);
  });
});
