import * as chineseDays from 'chinese-days';
import { plusDays } from './days.ts';

// What the library exports, Node sees under `default` only.
const { getSolarDateFromLunar, getSolarTermDate } = chineseDays.default;

const FIXED_DAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
// The library's lunar table and its formula for Qingming hold for these years.
const FIRST_LUNAR_YEAR = 1900;
const LAST_LUNAR_YEAR = 2099;

/**
 * The days everybody in China has off by law, whatever a year's notice adds around them. Outside
 * 1900–2099 only those with a fixed date are known.
 *
 * @param year of the common calendar
 */
export function statutoryDays(year: number): string[] {
  const digits = String(year).padStart(4, '0');
  const fixed = FIXED_DAYS.map((day) => `${digits}-${day}`);
  return year < FIRST_LUNAR_YEAR || year > LAST_LUNAR_YEAR ? fixed : [...fixed, ...movingDays(year)];
}

function movingDays(year: number): string[] {
  const springFestival = lunarDay(year, 1, 1);
  return [
    plusDays(springFestival, -1),
    springFestival,
    plusDays(springFestival, 1),
    plusDays(springFestival, 2),
    qingming(year),
    lunarDay(year, 5, 5),
    lunarDay(year, 8, 15),
  ];
}

// The library takes a Date apart in the machine's time zone: noon there is the same day in each.
function lunarDay(year: number, month: number, day: number): string {
  return getSolarDateFromLunar(new Date(year, month - 1, day, 12)).date;
}

// Here the library writes midnight UTC in the machine's time zone: the day before, west of Greenwich.
function qingming(year: number): string {
  const shown = getSolarTermDate(year, 4, 'pure_brightness');
  const isShownEarly = new Date(Date.UTC(year, 3, 5)).getDate() < 5;
  return isShownEarly ? plusDays(shown, 1) : shown;
}
