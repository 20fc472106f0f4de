import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
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

it('a policy file with any line changed is taken, or refused line by line, and nothing else happens', () => {
  const lines = TEXT.split('\n');
  const at = fc.nat({ max: lines.length - 1 });
  const change = fc.oneof(
    fc.record({ at, put: fc.constant([]) }),
    fc.record({ at, put: at.map((other) => [lines[other] ?? '']) }),
    fc.record({ at, put: fc.string({ unit: 'binary' }).map((text) => [text]) }),
    fc.record({ at, put: at.map((other) => (lines[other] ?? '').split(/(?=[:{}[\],'])/)) }),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changedLines = changes.reduce(
        (all, { at: place, put }) => all.toSpliced(place, 1, ...put),
        lines,
      );
      for (const message of messagesOf(changedLines.join('\n')))
        expect(message).toMatch(/^policy\.yaml:[1-9]\d*:[1-9]\d*: ./);
    }),
    { numRuns: 50 },
  );
});
