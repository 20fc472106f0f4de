import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicHoliday, isWorkingDay } from '../../../policies/calendar/working-days.ts';
import { anyDay, china, daysOf, plain } from './calendars.ts';

/** Days of one year, written as 'MM-DD', and 'MM-DD..DD' for several on end. */
function written(year: number, text: string): string[] {
  return text.split(' ').flatMap((part) => {
    const [month = '', days = ''] = part.split('-');
    const [first = '', last = first] = days.split('..');
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => {
      const day = String(Number(first) + index).padStart(2, '0');
      return `${year}-${month}-${day}`;
    });
  });
}

describe('in a year with a notice of the State Council', () => {
  it.each([
    [2022, '01-01..03 01-31 02-01..06 04-03..05 04-30 05-01..04 06-03..05 09-10..12 10-01..07 12-31'],
    [2023, '01-01..02 01-21..27 04-05 04-29..30 05-01..03 06-22..24 09-29..30 10-01..06'],
    [2024, '01-01 02-10..17 04-04..06 05-01..05 06-10 09-15..17 10-01..07'],
    [2025, '01-01 01-28..31 02-01..04 04-04..06 05-01..05 05-31 06-01..02 10-01..08'],
    [2026, '01-01..03 02-15..23 04-04..06 05-01..05 06-19..21 09-25..27 10-01..07'],
  ])('the public holidays of %i are every day off in it, and no other weekend', (year, text) => {
    expect(daysOf(year, (day) => isPublicHoliday(china, day))).toEqual(written(year, text));
  });

  it.each([
    [2023, '01-28..29 04-23 05-06 06-25 10-07..08'],
    [2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'],
    [2025, '01-26 02-08 04-27 09-28 10-11'],
    [2026, '01-04 02-14 02-28 05-09 09-20 10-10'],
  ])('the weekend days of %i on which people work are those it swaps', (year, text) => {
    const weekend = daysOf(year, (day) => !isWorkingDay(plain, day));
    expect(weekend.filter((day) => isWorkingDay(china, day))).toEqual(written(year, text));
  });

  it('a day off in lieu of a weekend day is a public holiday', () => {
    expect(isPublicHoliday(china, '2026-10-07')).toBe(true);
  });

  it('a weekend day that it makes a working day is no public holiday', () => {
    expect(isPublicHoliday(china, '2026-01-04')).toBe(false);
    expect(isWorkingDay(china, '2026-01-04')).toBe(true);
  });

  it("the days off that belong to the next year's New Year are public holidays of their own year", () => {
    expect(isPublicHoliday(china, '2022-12-31')).toBe(true);
    expect(isPublicHoliday(china, '2018-12-30')).toBe(true);
    expect(isWorkingDay(china, '2018-12-29')).toBe(true);
  });
});

describe('in a year without a notice', () => {
  it.each([
    [2003, '01-01 01-31 02-01..03 04-05 05-01..02 06-04 09-11 10-01..03'],
    [2027, '01-01 02-05..08 04-05 05-01..02 06-09 09-15 10-01..03'],
    [2028, '01-01 01-25..28 04-04 05-01..02 05-28 10-01..03'],
    [2029, '01-01 02-12..15 04-04 05-01..02 06-16 09-22 10-01..03'],
    [2030, '01-01 02-02..05 04-05 05-01..02 06-05 09-12 10-01..03'],
    [2031, '01-01 01-22..25 04-05 05-01..02 06-24 10-01..03'],
  ])('the public holidays of %i are the statutory days', (year, text) => {
    expect(daysOf(year, (day) => isPublicHoliday(china, day))).toEqual(written(year, text));
  });

  it('the working days are Monday to Friday without the statutory days', () => {
    const expected = daysOf(2027, (day) => isWorkingDay(plain, day) && !isPublicHoliday(china, day));
    expect(daysOf(2027, (day) => isWorkingDay(china, day))).toEqual(expected);
  });

  it('the fixed days alone are known where the lunar calendar is not', () => {
    expect(daysOf(2100, (day) => isPublicHoliday(china, day))).toEqual(
      written(2100, '01-01 05-01..02 10-01..03'),
    );
  });
});

describe('in every year', () => {
  it('no day is both a public holiday and a working day', () => {
    fc.assert(fc.property(anyDay, (day) => !(isPublicHoliday(china, day) && isWorkingDay(china, day))));
  });

  it('1 January, 1 May and 1 to 3 October are public holidays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2004, max: 2099 }), (year) =>
        ['01-01', '05-01', '10-01', '10-02', '10-03'].every((day) =>
          isPublicHoliday(china, `${year}-${day}`),
        ),
      ),
    );
  });

  it('a vendor that keeps no public holidays has none', () => {
    fc.assert(fc.property(anyDay, (day) => !isPublicHoliday(plain, day)));
  });
});
