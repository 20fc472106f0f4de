import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicy, PolicyFileError } from '../../../policies/index.ts';

const TEXT = readFileSync(new URL('../../../policies/vendors/alkeria/policy.yaml', import.meta.url), 'utf8');

function messagesOf(text: string): string[] {
  try {
    parsePolicy(text, 'policy.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error;
    return error.message.split('\n');
  }
}

function changed(old: string, put: string): { text: string; line: number } {
  const at = TEXT.indexOf(old);
  if (at < 0) throw new Error(`the policy has no ${old}`);
  return { text: TEXT.replace(old, put), line: TEXT.slice(0, at).split('\n').length };
}

describe('a policy file', () => {
  it('is the same version as long as its text is the same', () => {
    const policy = parsePolicy(TEXT, 'policy.yaml');
    expect(policy.version).toMatch(/^alkeria-[0-9a-f]{12}$/);
    expect(parsePolicy(policy.text, 'kept').version).toBe(policy.version);
    expect(parsePolicy(`${TEXT}\n# a remark\n`, 'policy.yaml').version).not.toBe(policy.version);
  });

  it('loads in under 100 ms', () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      parsePolicy(TEXT, 'policy.yaml');
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it.each([
    ['a key nobody knows', 'validDays: 30', 'validDay: 30', /number\.validDay: is not known here/],
    [
      'a value that is none',
      'outcome: refuse',
      'outcome: deny',
      /checks\.receipt\.0\.outcome: must be one of refuse, review/,
    ],
    [
      'a fact nobody knows',
      'receipt.marked: false',
      'receipt.mark: false',
      /receipt\.mark: is not known here/,
    ],
    [
      'a value a fact cannot take',
      '{ not: manufacturing }',
      '{ not: manufacture }',
      /must be one of manufacturing, misuse/,
    ],
    [
      'a number that is a text',
      'months: 24',
      'months: two years',
      /periods\.warranty\.months: must be a number/,
    ],
    ['a time zone that is none', 'Europe/Rome', 'Europe/Pisa', /must be an IANA time zone/],
    ['a placeholder nothing fills', 'up to {endsOn}', 'up to {end}', /nothing fills this placeholder/],
    [
      'a clause cited but not listed',
      'clauses: [A28]',
      'clauses: [A31]',
      /clause A31 is cited here but not listed/,
    ],
    ['an address nobody wrote down', 'address: works', 'address: work', /there is no address "work"/],
    ['a key written twice', 'name: Alkeria', 'name: Alkeria\nname: Alkeria', /Map keys must be unique/],
    ['broken YAML', 'vendor: alkeria', 'vendor: [alkeria', /./],
  ])('with %s is refused with line, column and remedy', (_, old, put, message) => {
    const { text } = changed(old, put);
    const messages = messagesOf(text);
    expect(messages[0]).toMatch(/^policy\.yaml:\d+:\d+: /);
    expect(messages.join('\n')).toMatch(message);
  });

  it('points at the line and column of the fault', () => {
    const { text, line } = changed('months: 24', 'months: none');
    expect(messagesOf(text)).toEqual([`policy.yaml:${line}:5: periods.warranty.months: must be a number`]);
  });

  it('names a key that is missing', () => {
    const { text } = changed('numberPrefix: ALK\n', '');
    expect(messagesOf(text)).toEqual(['policy.yaml:9:1: numberPrefix: is missing; add it']);
  });

  it('names a clause that is listed but never used', () => {
    const { text } = changed('clauses:\n  A1:', "clauses:\n  A30: { kind: [tell], says: 'More.' }\n  A1:");
    expect(messagesOf(text).join()).toMatch(
      /clause A30 is listed but nothing uses it; cite it where it applies/,
    );
  });

  it('names several faults at once', () => {
    expect(
      messagesOf(TEXT.replace('months: 24', 'months: 0').replace('validDays: 30', 'validDays: -1')),
    ).toHaveLength(2);
  });
});

describe('a file that is no policy', () => {
  it.each([
    ['a megabyte of text', `a: ${'x'.repeat(1024 * 1024)}`, /larger than 256 kB/],
    ['aliases that explode', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', /aliases are not allowed/],
    ['keys that reach into the language', '__proto__: { vendor: x }\n', /the key __proto__ is not allowed/],
    ['a thousand lists in each other', '['.repeat(100_000), /nested too deeply|./],
    [
      'a thousand rows',
      TEXT.replace('fees:\n', `fees:\n${'  - { kind: labour, because: { A16: x } }\n'.repeat(1000)}`),
      /more than 300 rows/,
    ],
    ['nothing', '', /the file is empty/],
    ['a list', '- a\n- b\n', /must be/],
  ])('but %s is refused quickly', (_, text, message) => {
    const start = performance.now();
    expect(messagesOf(text).join('\n')).toMatch(message);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
