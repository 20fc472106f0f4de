import { daysInWords, type Money } from '../../policies/index.ts';

/** How days, numbers and lists are written. */
export const LANGUAGE = 'en-GB';

const countryNames = new Intl.DisplayNames([LANGUAGE], { type: 'region' });

/** A day in words, such as 21 November 2026. */
export function inWords(day: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** A sentence with the days it quotes (2026-11-21) in words. */
export function withDaysInWords(sentence: string): string {
  return daysInWords(sentence, LANGUAGE);
}

/**
 * An instant as day and time at the vendor's.
 *
 * @param instant ISO UTC
 * @param timeZone the vendor's time zone
 */
export function atVendor(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return format.format(new Date(instant));
}

/** The day of an instant at the vendor's, in words. */
export function dayAt(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone }).format(new Date(instant));
}

/**
 * The last day of a wait, in words.
 *
 * @param end the instant it is over: the start of the day after, at the vendor's
 * @param timeZone the vendor's time zone
 */
export function lastDayBefore(end: string, timeZone: string): string {
  return dayAt(new Date(Date.parse(end) - 1).toISOString(), timeZone);
}

/** An amount with its currency, such as EUR 129.90. */
export function inMoney({ amount, currency }: Money): string {
  return `${currency} ${amount}`;
}

/** The name of a country. */
export function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}
