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

  it.each([
    ['a key nobody knows', 'validDays: 30', 'validDay: 30', /number\.validDay: is not known here/],
    [
      'a value that is none',
      'outcome: refuse',
      'outcome: deny',
      /checks\.receipt\.0\.outcome: must be one of refuse, redirect, review/,
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
      /periods\.warranty\.rows\.0\.months: must be a number/,
    ],
    ['a time zone that is none', 'Europe/Rome', 'Europe/Pisa', /must be an IANA time zone/],
    ['a placeholder nothing fills', 'up to {endsOn}', 'up to {end}', /nothing fills \{end\}/],
    [
      'a clause cited but not listed',
      'clauses: [A28]',
      'clauses: [A31]',
      /clause A31 is cited here but not listed/,
    ],
    ['an address nobody wrote down', 'address: works', 'address: work', /there is no address "work"/],
    [
      'a key written twice',
      'name: Alkeria',
      'name: Alkeria\nname: Alkeria',
      /the key name is written twice; keep one of them/,
    ],
    ['broken YAML', 'vendor: alkeria', 'vendor: [alkeria', /./],
  ])('with %s is refused with line, column and remedy', (_, old, put, message) => {
    const { text } = changed(old, put);
    const messages = messagesOf(text);
    expect(messages[0]).toMatch(/^policy\.yaml:\d+:\d+: /);
    expect(messages.join('\n')).toMatch(message);
  });

  it('points at the line and column of the fault', () => {
    const { text, line } = changed('months: 24', 'months: none');
    expect(messagesOf(text)).toEqual([
      `policy.yaml:${line}:9: periods.warranty.rows.0.months: must be a number`,
    ]);
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

describe('what was meant', () => {
  it.each([
    ['the key nearest to an unknown one', 'validDays: 30', 'validDay: 30', /did you mean validDays\?/],
    [
      'the fact nearest to an unknown one',
      'receipt.marked: false',
      'receipt.markt: false',
      /mean receipt.marked\?/,
    ],
    [
      'the stage nearest to an unknown one',
      '  receipt:\n    - when',
      '  reciept:\n    - when',
      /mean receipt\?/,
    ],
    [
      'the value nearest to an unknown one',
      '{ not: manufacturing }',
      '{ not: manufacture }',
      /mean manufacturing\?/,
    ],
    ['the keys there are, where none is near', 'remindAt:', 'clock:', /known are timeZone, remindAt/],
  ])('is told by %s', (_, old, put, message) => {
    expect(messagesOf(changed(old, put).text).join('\n')).toMatch(message);
  });

  it('is left open where the file has thousands of unknown keys, and the first ones are told', () => {
    const keys = Array.from({ length: 5000 }, (_, at) => `k${at}: 1`).join('\n');
    const messages = messagesOf(`${keys}\n${TEXT}`);
    expect(messages[0]).toBe('policy.yaml:1:1: k0: is not known here; check the spelling');
    expect(messages.at(-1)).toMatch(/and more from here on; correct those above first/);
    expect(messages).toHaveLength(21);
  });
});

const repeated = (part: string, characters = 250 * 1024) => part.repeat(characters / part.length);

describe('a file that is no policy', () => {
  it.each([
    ['a megabyte of text', `a: ${'x'.repeat(1024 * 1024)}`, /larger than 256 kB/],
    [
      'aliases that explode',
      'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
      /aliases are not allowed; write it out/,
    ],
    ['aliases without end', `a: &a x\nb: [${repeated('*a, ', 50_000)}]`, /aliases are not allowed/],
    ['keys that reach into the language', '__proto__: { vendor: x }\n', /the key __proto__ is not allowed/],
    ['such a key in quotes', '"constructor": { vendor: x }\n', /the key constructor is not allowed/],
    [
      'such a key inside',
      TEXT.replace('addresses:\n', 'addresses:\n  prototype: x\n'),
      /the key prototype is not/,
    ],
    ['thousands of lists in each other', repeated('['), /nested too deeply/],
    ['thousands of groups in each other', repeated('{a: '), /nested too deeply/],
    ['thousands of keys of keys', repeated('? '), /nested too deeply/],
    ['hundreds of steps of indentation', nested(600), /nested too deeply/],
    ['nesting that only just parses', `a: ${'['.repeat(2000)}${']'.repeat(2000)}`, /nested too deeply/],
    ['fifty thousand entries', repeated('- 1\n'), /too many entries/],
    ['a list of a hundred thousand', `[${repeated('1,')}]`, /too many entries/],
    ['nothing but quotes', repeated('"'), /too many entries/],
    ['quotes that fit nowhere', repeated('"" ', 50_000), /this does not belong here/],
    [
      'a thousand rows',
      TEXT.replace('fees:\n', `fees:\n${'  - { kind: labour, because: { A16: x } }\n'.repeat(1000)}`),
      /more than 300 rows/,
    ],
    [
      'thousands of keys',
      `${TEXT}${Array.from({ length: 6000 }, (_, at) => `k${at}: 1`).join('\n')}`,
      /is not known here/,
    ],
    ['YAML of another age', '%YAML 1.1\n---\nvendor: { <<: { a: 1 } }\n', /vendor: must be a text/],
    [
      'a value of another language',
      'vendor: !!js/function x\n',
      /words with an exclamation mark before them are not allowed/,
    ],
    ['a key that is a list', '? [a]\n: b\n', /write a word before its colon/],
    ['two documents', `${TEXT}\n---\nvendor: b\n`, /a second document begins here/],
    ['tabs', TEXT.replace('  support:', '\tsupport:'), /tabs are not allowed as indentation; use spaces/],
    ['a key without a value', TEXT.replace('months: 24', 'months:'), /months: is empty; write a value/],
    ['nothing', '', /the file is empty/],
    ['a list', '- a\n- b\n', /must be a group of entries/],
  ])('but %s is refused, and nobody waits for it', { timeout: 10_000 }, (_, text, message) => {
    const messages = messagesOf(text);
    expect(messages.join('\n')).toMatch(message);
    for (const line of messages) expect(line).toMatch(/^policy\.yaml:[1-9]\d*:[1-9]\d*: .{1,300}$/);
  });
});

function nested(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
}
