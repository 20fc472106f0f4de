import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparePolicies, rowsOf } from '../../../policies/comparison/compare.ts';
import { parseTestTable } from '../../../policies/format/test-table.ts';
import { parsePolicy } from '../../../policies/index.ts';

const FOLDER = new URL('../../../policies/vendors/alkeria/', import.meta.url);
const TEXT = readFileSync(new URL('policy.yaml', FOLDER), 'utf8');
const { rows } = parseTestTable(
  readFileSync(new URL('policy.test.yaml', FOLDER), 'utf8'),
  'policy.test.yaml',
);
const old = parsePolicy(TEXT, 'policy.yaml');

function compared(part: string, instead: string, open?: typeof rows) {
  expect(TEXT).toContain(part);
  const now = parsePolicy(TEXT.replace(part, instead), 'new.yaml');
  return comparePolicies(old, now, { rows, ...(open && { open }) });
}

const bought = (date: string) => ({
  asOf: '2026-11-21',
  purchase: { date },
  claim: { reason: 'defective' as const },
});

describe('a comparison of two policies', () => {
  it('finds nothing where only a remark was added', () => {
    expect(compared('vendor: alkeria', '# a remark\nvendor: alkeria')).toMatchObject({
      old: old.version,
      new: expect.not.stringContaining(old.version),
      rows: { asked: rows.length, cases: [], byField: {} },
      terms: [],
      clauses: [],
    });
  });

  it('names for each row the fields that change, old and new, and the clauses gained and lost', () => {
    const longer = compared('months: 24', 'months: 36', [
      { name: 'in its third year', line: 1, facts: bought('2024-06-01'), expected: {} },
      { name: 'in its fourth year', line: 2, facts: bought('2023-06-01'), expected: {} },
    ]);
    const [third, fourth] = longer.open?.cases ?? [];
    expect(third).toMatchObject({
      name: 'in its third year',
      changes: expect.arrayContaining([
        { field: 'coverage', was: 'none', is: 'warranty' },
        { field: 'warranty.endsOn', was: '2026-06-01', is: '2027-06-01' },
        { field: 'deadlines.warranty', was: null, is: '2027-06-01' },
        { field: 'freight.outbound', was: 'customer', is: 'vendor' },
      ]),
      lost: expect.arrayContaining(['A25']),
    });
    expect(fourth?.changes).toEqual([{ field: 'warranty.endsOn', was: '2025-06-01', is: '2026-06-01' }]);
    expect(longer.open).toMatchObject({ asked: 2, byField: { warranty: 2, coverage: 1, freight: 1 } });
    expect(longer.rows.cases.length).toBeGreaterThan(10);
  });

  it('tells other words of the same clause from another answer, and days quoted from words', () => {
    const { rows: changed } = compared('Under warranty Alkeria pays', 'In warranty Alkeria pays');
    expect(Object.keys(changed.byField)).toEqual(['words']);
    expect(changed.cases[0]).toMatchObject({ changes: [], gained: [], lost: [], reworded: ['A23'] });
  });

  it('shows the terms that no decision shows', () => {
    expect(compared('validDays: 30', 'validDays: 45').terms).toEqual([
      { path: 'number.validDays', was: 30, is: 45 },
    ]);
    expect(compared("remindAt: '09:00'", "remindAt: '10:00'").terms).toEqual([
      { path: 'calendar.remindAt', was: '09:00', is: '10:00' },
    ]);
  });

  it('shows a notice that was put between the others as the one that is new', () => {
    const { terms } = compared('notices:\n', 'notices:\n  - { clause: A12, places: [form], says: More. }\n');
    expect(terms).toEqual([{ path: 'notices', is: { clause: 'A12', places: ['form'], says: 'More.' } }]);
  });

  it('shows the clauses that are restated, new and gone', () => {
    const [, says = ''] = /A22: \{ .*says: '(.+)' \}\n/.exec(TEXT) ?? [];
    expect(compared(says, 'The way there is paid by the customer.').clauses).toEqual([
      { clause: 'A22', was: says, is: 'The way there is paid by the customer.' },
    ]);
    const now = parsePolicy(TEXT.replaceAll('A22', 'A33'), 'new.yaml');
    expect(comparePolicies(old, now, { rows: [] }).clauses).toEqual([
      { clause: 'A22', was: says },
      { clause: 'A33', is: says },
    ]);
  });
});

it('the rows of two test tables are asked once each, under the newer name', () => {
  const facts = bought('2024-06-01');
  const other = bought('2025-06-01');
  expect(
    rowsOf(
      [
        { name: 'old', facts },
        { name: 'gone', facts: other },
      ],
      [{ name: 'new', facts }],
    ),
  ).toEqual([
    { name: 'new', facts },
    { name: 'gone', facts: other },
  ]);
});
