import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failuresOf } from '../../../policies/format/run-test-table.ts';
import { parseTestTable } from '../../../policies/format/test-table.ts';
import { loadPolicies, PolicyFileError } from '../../../policies/index.ts';

const TABLE = `given:
  request:
    asOf: '2026-11-21'
    purchase: { date: '2026-01-15' }
    claim: { reason: defective }
rows:
  - name: a young camera is under warranty
    from: request
    facts: { unit: { model: NECTA } }
    without: [claim.reason]
    expected: { coverage: warranty }
`;

function messagesOf(text: string): string[] {
  try {
    parseTestTable(text, 'policy.test.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error;
    return error.message.split('\n');
  }
}

describe('a test table', () => {
  it('gives each row its facts: those it starts from, its own on top, without those left out', () => {
    expect(parseTestTable(TABLE, 'policy.test.yaml').rows).toEqual([
      {
        name: 'a young camera is under warranty',
        line: 7,
        facts: { asOf: '2026-11-21', purchase: { date: '2026-01-15' }, claim: {}, unit: { model: 'NECTA' } },
        expected: { coverage: 'warranty' },
      },
    ]);
  });

  it.each([
    [
      'facts to start from that are not there',
      'from: request',
      'from: reqest',
      /^8:5: rows.0.from: must be one of/,
    ],
    [
      'a fact nobody knows',
      '{ model: NECTA }',
      '{ modle: NECTA }',
      /^9:22: rows.0.facts.unit.modle: is not known/,
    ],
    ['a value no fact has', '2026-01-15', '2026-13-15', /^9:5: rows.0.facts.purchase.date: must be/],
    [
      'a fact to leave out that is not there',
      '[claim.reason]',
      '[claim.wants]',
      /^10:5: .*no claim.wants to leave/,
    ],
    [
      'a field no decision has',
      'coverage: warranty',
      'covrage: warranty',
      /^11:17: .* did you mean coverage\?/,
    ],
    ['no day', "    asOf: '2026-11-21'\n", '', /^8:5: .*asOf, the day of the question, is missing; add it/],
    ['no rows', TABLE.slice(TABLE.indexOf('  - name')), '  []\n', /rows: must have at least one row/],
    [
      'a name twice',
      'expected: { coverage: warranty }\n',
      `expected: {}\n${TABLE.slice(TABLE.indexOf('  - name'))}`,
      /^12:5: .*the name of a row above too/,
    ],
  ])('with %s is refused with line and column', (_, old, put, message) => {
    expect(TABLE).toContain(old);
    expect(messagesOf(TABLE.replace(old, put))[0]?.replace('policy.test.yaml:', '')).toMatch(message);
  });
});

describe('a row of a test table', () => {
  const policy = loadPolicies().current('alkeria');
  const path = new URL('../../../policies/vendors/alkeria/policy.test.yaml', import.meta.url);
  const [row] = parseTestTable(readFileSync(path, 'utf8'), 'policy.test.yaml').rows;
  if (!policy || !row) throw new Error('there is no policy of alkeria with rows');

  it('fails for each thing that is answered otherwise, with what was found', () => {
    expect(
      failuresOf(policy, {
        ...row,
        expected: { outcome: 'refuse', chargeable: false, clauses: ['A99'], firstClause: 'A1' },
      }),
    ).toEqual([
      'outcome is "review", expected "refuse"',
      'A99 is no clause of the policy',
      expect.stringMatching(/^A99 is not named: the reasons are A/),
      expect.stringMatching(/^A1 is not named first: the reasons are A/),
    ]);
  });

  it('does not pass for the reason that a clause it must not name is none at all', () => {
    expect(failuresOf(policy, { ...row, expected: { notClauses: ['A99'] } })).toEqual([
      'A99 is no clause of the policy',
    ]);
  });
});
