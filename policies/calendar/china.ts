import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { statutoryDays } from './statutory.ts';

/** What is special in a year: days off, and weekend days that are working days. */
interface SpecialDays {
  off: ReadonlySet<string>;
  working: ReadonlySet<string>;
}

const announcedOff = Object.keys(table.holidays);
const announcedWorking = Object.keys(table.workdays);
const years = new Map<string, SpecialDays>();

/**
 * China's days off and swapped working days: as the State Council's notice for the year has them,
 * or the statutory days alone where there is no notice yet.
 *
 * @param year its four digits
 */
export function specialDaysOf(year: string): SpecialDays {
  const known = years.get(year);
  if (known) return known;
  const special = isAnnounced(year) ? announcedDays(year) : unannouncedDays(year);
  years.set(year, special);
  return special;
}

// New Year's days off may stand in the notice of the year after; National Day never does.
function isAnnounced(year: string): boolean {
  return Object.hasOwn(table.holidays, `${year}-10-01`);
}

function announcedDays(year: string): SpecialDays {
  return {
    off: new Set(announcedOff.filter((day) => day.startsWith(year))),
    working: new Set(announcedWorking.filter((day) => day.startsWith(year))),
  };
}

function unannouncedDays(year: string): SpecialDays {
  return { off: new Set(statutoryDays(Number(year))), working: new Set() };
}
