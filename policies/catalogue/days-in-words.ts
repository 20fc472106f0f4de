import { day } from '../contract/values.ts';

const QUOTED = /\b\d{4}-\d{2}-\d{2}\b/g;

/**
 * A sentence with the days it quotes (2026-11-21) as people write them (21 November 2026).
 *
 * @param sentence as a decision has it
 * @param locale how days are written, such as `en-GB`
 */
export function daysInWords(sentence: string, locale: string): string {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return sentence.replaceAll(QUOTED, (quoted) =>
    day.safeParse(quoted).success ? days.format(new Date(quoted)) : quoted,
  );
}
