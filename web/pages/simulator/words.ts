import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { termsSchema } from '../../../policies/catalogue/terms.ts';
import { type Decision, factInfos, type Money, type Remedy } from '../../../policies/index.ts';
import { countryName, inMoney, inWords, LANGUAGE } from '../format.ts';
import { fill, texts } from '../texts.ts';

const TERMS = new URL('../../../policies/catalogue/en/terms.yaml', import.meta.url);

const { page: words, values, factNames } = texts.simulator;
const plurals = new Intl.PluralRules(LANGUAGE);
const lists = {
  and: new Intl.ListFormat(LANGUAGE, { type: 'conjunction' }),
  or: new Intl.ListFormat(LANGUAGE, { type: 'disjunction' }),
};

/** The plain words that letters use too. */
export const terms = termsSchema.parse(parse(readFileSync(TERMS, 'utf8')));

/** What a fact is called; a path that is none stands for itself. */
export function nameOf(path: string): string {
  return factNames[path] ?? path;
}

/**
 * The value of a fact in words.
 *
 * @param path of the fact
 * @param value as facts hold it
 */
export function valueInWords(path: string, value: unknown): string {
  const kind = factInfos.get(path)?.kind;
  const text = String(value);
  if (Array.isArray(value)) return value.map((one) => evidenceName(String(one))).join(', ');
  if (isMoney(value)) return inMoney(value);
  if (kind === 'day') return inWords(text);
  if (kind === 'country') return countryName(text);
  return kind === 'boolean' || kind === 'choice' ? (values[text] ?? text) : text;
}

/** What a piece of evidence is called; one that is none stands for itself. */
export function evidenceName(name: string): string {
  return Object.entries(terms.evidence).find(([known]) => known === name)?.[1] ?? name;
}

/** Remedies as a choice, such as "repair or replacement". */
export function remediesInWords(remedies: readonly Remedy[]): string {
  return inList(
    remedies.map((remedy) => values[remedy] ?? remedy),
    'or',
  );
}

/** A fee with what is known of its amount. */
export function feeInWords({ kind, percent, amount, for: bearers }: Decision['fees'][number]): string {
  const size = [percent !== undefined && `${percent} %`, amount !== undefined && inMoney(amount)];
  const text = [terms.feeKinds[kind], size.filter(Boolean).join(', ')].filter(Boolean).join(' ');
  return bearers ? fill(words.feeFor, { fee: text, remedies: remediesInWords(bearers) }) : text;
}

/** A number of days, such as "3 days". */
export function countOfDays(n: number): string {
  const { one, other } = terms.counts.day;
  return fill(plurals.select(n) === 'one' ? one : other, { n });
}

/** Several things in one sentence. */
export function inList(items: readonly string[], link: 'and' | 'or' = 'and'): string {
  return lists[link].format(items);
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
