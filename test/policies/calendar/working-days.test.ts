import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  isPublicHoliday,
  isWorkingDay,
  lastDayOnWorkingDay,
} from '../../../policies/calendar/working-days.ts';
import { anyDay, china, plain } from './calendars.ts';

const anyCalendar = fc.constantFrom(china, plain);
const fewDays = fc.integer({ min: 0, max: 30 });

describe('a last day that falls on a public holiday', () => {
  it.each([
    ['2026-10-01', '2026-10-08', 'National Day'],
    ['2026-10-07', '2026-10-08', "the holiday's last day, in lieu of a weekend day"],
    ['2026-01-01', '2026-01-04', 'New Year, with a Sunday on which people work after it'],
    ['2026-02-15', '2026-02-24', 'the Spring Festival'],
    ['2026-09-27', '2026-09-28', 'a Sunday of the Mid-Autumn Festival'],
    ['2022-12-31', '2023-01-03', 'New Year, over the end of the year'],
    ['2024-05-05', '2024-05-06', 'Labour Day'],
    ['2027-10-01', '2027-10-04', 'National Day in a year without a notice'],
    ['2027-02-05', '2027-02-09', 'the eve of the Spring Festival in a year without a notice'],
    ['2028-05-28', '2028-05-29', 'the Dragon Boat Festival, a Sunday, in a year without a notice'],
    ['2027-01-01', '2027-01-04', 'New Year in a year without a notice'],
  ])('%s: the first working day after it, %s (%s)', (day, last) => {
    expect(lastDayOnWorkingDay(china, day)).toBe(last);
  });
});

describe('a last day that falls on no public holiday', () => {
  it.each([
    ['2026-10-10', 'a Saturday on which people work'],
    ['2026-11-21', 'an ordinary Saturday'],
    ['2026-01-04', 'a Sunday on which people work'],
    ['2027-10-04', 'a Monday'],
    ['2026-09-30', 'the day before a holiday'],
  ])('%s: that day (%s)', (day) => {
    expect(lastDayOnWorkingDay(china, day)).toBe(day);
  });

  it('stands also on a holiday that the vendor does not keep', () => {
    expect(lastDayOnWorkingDay(plain, '2026-10-01')).toBe('2026-10-01');
  });
});

describe('three working days after', () => {
  it.each([
    ['2026-11-17', '2026-11-20', 'a Tuesday'],
    ['2026-11-19', '2026-11-24', 'a Thursday, over a weekend'],
    ['2026-11-21', '2026-11-25', 'a Saturday'],
    ['2026-12-31', '2027-01-06', 'the last day of a year, over New Year and a weekend'],
    ['2026-09-30', '2026-10-10', 'the day before National Day, up to a Saturday on which people work'],
    ['2026-01-02', '2026-01-06', 'a holiday, from a Sunday on which people work'],
  ])('%s: %s (%s)', (day, last) => {
    expect(addWorkingDays(china, day, 3)).toBe(last);
  });

  it('a Thursday, for a vendor that works on Saturdays: Monday', () => {
    const calendar = { ...plain, workingDays: [...plain.workingDays, 'saturday' as const] };
    expect(addWorkingDays(calendar, '2026-11-19', 3)).toBe('2026-11-23');
  });
});

describe('working days', () => {
  it('a term that may not end on a holiday ends on the day or later, and on no holiday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const last = lastDayOnWorkingDay(china, day);
        return last >= day && !isPublicHoliday(china, last);
      }),
    );
  });

  it('a term that was moved ends on a working day, with none in between', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const last = lastDayOnWorkingDay(china, day);
        return last === day || (isWorkingDay(china, last) && addWorkingDays(china, day, 1) === last);
      }),
    );
  });

  it('a later last day never ends a term earlier', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        return lastDayOnWorkingDay(china, earlier) <= lastDayOnWorkingDay(china, later);
      }),
    );
  });

  it('some and then some more are as many at once', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fewDays, fewDays, (calendar, day, some, more) => {
        const inTwo = addWorkingDays(calendar, addWorkingDays(calendar, day, some), more);
        expect(inTwo).toBe(addWorkingDays(calendar, day, some + more));
      }),
    );
  });

  it('the last of them is a working day after the day they are counted from', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 30 }), (calendar, day, count) => {
        const last = addWorkingDays(calendar, day, count);
        return last > day && isWorkingDay(calendar, last);
      }),
    );
  });

  it('none of them end on the day itself', () => {
    fc.assert(fc.property(anyDay, (day) => addWorkingDays(china, day, 0) === day));
  });

  it('cannot be counted where no day of the week is one', () => {
    expect(() => addWorkingDays({ workingDays: [] }, '2026-11-21', 1)).toThrow(RangeError);
  });
});
