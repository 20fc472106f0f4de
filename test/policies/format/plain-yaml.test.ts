import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainData } from '../../../policies/format/plain-yaml.ts';
import { readYaml } from '../../../policies/format/yaml.ts';
import { loadPolicies } from '../../../policies/index.ts';

const policies = loadPolicies();
const texts = policies.vendors().flatMap((vendor) => {
  const file = (name: string) =>
    readFileSync(new URL(`../../../policies/vendors/${vendor}/${name}`, import.meta.url), 'utf8');
  return [file('policy.yaml'), file('policy.test.yaml')];
});

describe('the fast reading of a YAML text', () => {
  it.each(texts)('gives what the careful reading gives', (text) => {
    expect(plainData(text)).toEqual(readYaml(text).yaml?.data);
  });

  it('gives what the careful reading gives, or nothing, wherever somebody has typed something else', () => {
    const [text = ''] = texts;
    const typed = fc.constantFrom(
      '\n',
      ' ',
      '-',
      ':',
      '"',
      "'",
      '{',
      ']',
      '#',
      '|',
      'yes',
      '0o7',
      '1e3',
      '~',
      '\t',
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(3), typed, (at, less, more) => {
        const changed = text.slice(0, at) + more + text.slice(at + less);
        const { yaml } = readYaml(changed);
        const data = plainData(changed);
        if (yaml && data !== undefined) expect(data).toEqual(yaml.data);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['an alias', 'a: &x 1\nb: *x'],
    ['a repeated key', 'a: 1\na: 2'],
    ['a key that reaches into the language', '__proto__: 1'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['nothing', ''],
    ['a bracket too many', 'a: ]'],
    ['a very deep nesting', '['.repeat(100_000)],
    ['more than a person would write', `a: ${'x'.repeat(300_000)}`],
  ])('leaves %s to the careful reading', (_, text) => {
    expect(plainData(text)).toBeUndefined();
  });
});
