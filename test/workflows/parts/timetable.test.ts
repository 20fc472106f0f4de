import { describe, expect, it } from 'vitest';
import { createTimetable } from '../../../workflows/parts/timetable.ts';

const term = (until: string, ...reminders: [at: string, daysBefore: number][]) => ({
  on: until.slice(0, 10),
  until,
  reminders: reminders.map(([at, daysBefore]) => ({ at, daysBefore })),
});

const parcel = term('2026-12-21T23:00:00Z', ['2026-12-14T08:00:00Z', 7], ['2026-12-19T08:00:00Z', 2]);

describe('what falls due in a wait', () => {
  it('is each reminder in its turn, then the end, then nothing', () => {
    const timetable = createTimetable();
    timetable.open('parcel', parcel);
    const fallen = [];
    for (let due = timetable.next(); due; due = timetable.next()) {
      fallen.push(due);
      timetable.strike(due);
    }
    expect(fallen).toEqual([
      { wait: 'parcel', what: 'reminder', at: '2026-12-14T08:00:00Z', daysLeft: 7 },
      { wait: 'parcel', what: 'reminder', at: '2026-12-19T08:00:00Z', daysLeft: 2 },
      { wait: 'parcel', what: 'end', at: '2026-12-21T23:00:00Z' },
    ]);
  });

  it('is nothing without a wait', () => {
    const timetable = createTimetable();
    expect(timetable.next()).toBeUndefined();
    expect(timetable.endsAt()).toBeNull();
  });

  it('leaves the terms as they were agreed on', () => {
    const timetable = createTimetable();
    timetable.open('parcel', parcel);
    const due = timetable.next();
    if (due) timetable.strike(due);
    expect(parcel.reminders).toHaveLength(2);
    expect(timetable.term('parcel')).toBe(parcel);
  });
});

describe('of several waits', () => {
  const review = term('2026-11-24T23:00:00Z');
  const information = term('2026-12-05T23:00:00Z', ['2026-11-23T08:00:00Z', 12]);

  it('what is due first comes first, whichever wait it belongs to', () => {
    const timetable = createTimetable();
    timetable.open('review', review);
    timetable.open('information', information);
    expect(timetable.next()).toMatchObject({ wait: 'information', what: 'reminder' });
    expect(timetable.endsAt()).toBe(review.until);
  });

  it('one that has ended is overdue until it is closed, and holds up no other', () => {
    const timetable = createTimetable();
    timetable.open('review', review);
    timetable.open('information', term('2026-12-05T23:00:00Z'));
    timetable.strike({ wait: 'review', what: 'end', at: review.until });
    expect(timetable.next()).toMatchObject({ wait: 'information', what: 'end' });
    expect(timetable.endsAt()).toBe(review.until);
    timetable.close('review');
    expect(timetable.endsAt()).toBe('2026-12-05T23:00:00Z');
  });

  it('closing one leaves the others, closing all leaves none', () => {
    const timetable = createTimetable();
    timetable.open('review', review);
    timetable.open('information', information);
    timetable.close('information');
    expect(timetable.term('information')).toBeUndefined();
    expect(timetable.term('review')).toBe(review);
    timetable.close();
    expect(timetable.next()).toBeUndefined();
  });
});

describe('a wait that is closed or opened anew in the meantime', () => {
  it('is not struck by what fell due before', () => {
    const timetable = createTimetable();
    timetable.open('offer', parcel);
    const due = timetable.next();
    timetable.close('offer');
    if (due) timetable.strike(due);
    expect(timetable.next()).toBeUndefined();
  });

  it('has its whole new term', () => {
    const timetable = createTimetable();
    timetable.open('offer', term('2026-12-01T23:00:00Z'));
    timetable.strike({ wait: 'offer', what: 'end', at: '2026-12-01T23:00:00Z' });
    timetable.open('offer', parcel);
    expect(timetable.next()).toMatchObject({ what: 'reminder', daysLeft: 7 });
    expect(timetable.endsAt()).toBe(parcel.until);
  });
});
