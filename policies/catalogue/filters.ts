import type { Liquid } from 'liquidjs';
import { z } from 'zod';
import { moneySchema } from '../contract/money.ts';
import { country, day } from '../contract/values.ts';
import { daysInWords } from './days-in-words.ts';
import { quoteMarkdown } from './markdown.ts';
import { type Counted, type Terms, termsSchema } from './terms.ts';

const words = z.enum(Object.keys(termsSchema.shape.counts.keyType.enum) as [Counted, ...Counted[]]);

/**
 * Gives the templates their filters, each of which refuses what it is not meant for:
 * `day` (21 December 2026), `dated` (a sentence with its days in words), `money` (EUR 1,290.00), `country` (Italy), `count: 'unit'` (3 units), and `quote`, a text
 * of several lines as a quotation.
 *
 * @param liquid the engine
 * @param locale how days, numbers and countries are written, such as `en-GB`
 * @param terms the words for what is counted
 */
export function addFilters(liquid: Liquid, locale: string, terms: Terms): void {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  const plurals = new Intl.PluralRules(locale);

  liquid.registerFilter('day', (value: unknown) => days.format(new Date(day.parse(value))));

  liquid.registerFilter('dated', (value: unknown) => daysInWords(z.string().parse(value), locale));

  liquid.registerFilter('money', (value: unknown) => {
    const { amount, currency } = moneySchema.parse(value);
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' })
      .format(amount as Intl.StringNumericLiteral)
      .replaceAll('\u{A0}', ' ');
  });

  liquid.registerFilter('country', (value: unknown) => countries.of(country.parse(value)));

  liquid.registerFilter('count', (value: unknown, of: unknown) => {
    const count = z.int().min(0).parse(value);
    const { one, other } = terms.counts[words.parse(of)];
    return (plurals.select(count) === 'one' ? one : other).replace('{n}', String(count));
  });

  liquid.registerFilter('quote', {
    raw: true,
    handler: (value: unknown) => quoteMarkdown(z.string().parse(value)),
  });
}
