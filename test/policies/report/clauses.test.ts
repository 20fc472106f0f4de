import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TestTable } from '../../../policies/format/test-table.ts';
import { parsePolicy } from '../../../policies/index.ts';
import { clausesDocument, COMMAND } from '../../../policies/report/clauses-document.ts';
import { entriesOf } from '../../../policies/report/entries.ts';
import { builtInSources, type Source } from '../../../policies/report/sources.ts';
import { shownScenarios } from '../../scenarios/collection.ts';

const scenarios = await shownScenarios();
const sources = builtInSources(scenarios);
const document = clausesDocument(sources);

it('docs/clauses.md says what the policies, their test tables and the scenarios say today', () => {
  const kept = readFileSync(new URL('../../../docs/clauses.md', import.meta.url), 'utf8');
  expect(kept === document, `docs/clauses.md is stale; write it anew: ${COMMAND}`).toBe(true);
});

describe.each(sources.map((source) => ({ vendor: source.policy.vendor, source })))(
  'the clauses of $vendor',
  ({ vendor, source }) => {
    const entries = entriesOf(source);

    it('stand in the document once each', () => {
      const listed = document.split('\n').filter((line) => line.includes(`/${vendor}/policy.yaml#L`));
      const named = listed.map((line) => /^\| ([A-Z]\d+)/.exec(line)?.[1]);
      expect(named).toEqual(Object.keys(source.policy.file.clauses));
    });

    it('are cited on the lines that are named', () => {
      const text = source.policy.text.split('\n');
      for (const { clause, lines } of entries) {
        expect(lines.size).toBeGreaterThan(0);
        for (const line of [...lines.values()].flat())
          expect(text[line - 1]).toMatch(new RegExp(String.raw`\b${clause}\b`));
      }
    });
  },
);

describe('a scenario', () => {
  it('shows clauses that its vendor’s policy has', () => {
    const unknown = scenarios.flatMap(({ vendor, title, shows }) => {
      const own = sources.find(({ policy }) => policy.vendor === vendor)?.policy.file.clauses ?? {};
      return shows.filter((clause) => !Object.hasOwn(own, clause)).map((clause) => `${clause}: ${title}`);
    });
    expect(unknown).toEqual([]);
  });

  it('shows something, and has a title of its own', () => {
    expect(scenarios.filter(({ shows }) => shows.length === 0)).toEqual([]);
    const titles = scenarios.map(({ vendor, title }) => `${vendor}: ${title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  it('shows each clause that asks for something or has something done', () => {
    const wanted = sources
      .flatMap(entriesOf)
      .filter(({ kinds }) => kinds.includes('do') || kinds.includes('require'));
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((entry) => entry.scenarios.length === 0).map(({ clause }) => clause)).toEqual([]);
  });
});

describe('a clause is open', () => {
  it('when it has something done and no scenario shows it', () => {
    expect(openOf({ ...alkeria(), scenarios: [] }, 'A17')).toEqual(['no scenario shows it']);
    expect(openOf({ ...alkeria(), scenarios: [] }, 'A20')).toEqual([]);
  });

  it('when it decides and no row shows where it makes the difference', () => {
    const of = alkeria((table) =>
      table.rows.forEach(({ expected }) => {
        delete expected.clauses;
        delete expected.firstClause;
      }),
    );
    expect(openOf(of, 'A23')).toEqual(['no row names it']);
  });

  it('when it decides and no row shows where it makes none', () => {
    const of = alkeria((table) => table.rows.forEach(({ expected }) => delete expected.notClauses));
    expect(openOf(of, 'A23')).toEqual(['no row shows where it makes no difference']);
  });

  it('unless it is a period that rows show inside and past', () => {
    const of = alkeria((table) => table.rows.forEach(({ expected }) => delete expected.notClauses));
    expect(openOf(of, 'A11')).toEqual([]);
  });

  it('unless what comes after the decision does it', () => {
    const of = alkeria((table) => table.rows.splice(1));
    expect(openOf(of, 'A5')).toEqual([]);
    expect(openOf(of, 'A15')).toEqual([]);
  });

  it('when something is to be done and there are only words', () => {
    expect(openOf(alkeria(undefined, 'A29: { kind: [tell]', 'A29: { kind: [do]'), 'A29')).toEqual([
      'no step, paper or page does it',
      'no scenario shows it',
    ]);
  });
});

function alkeria(change?: (table: TestTable) => void, text = '', instead = ''): Source {
  const source = sources.find(({ policy }) => policy.vendor === 'alkeria');
  if (!source) throw new Error('the policy of alkeria is not there');
  const table = structuredClone(source.table);
  change?.(table);
  return { ...source, policy: parsePolicy(source.policy.text.replace(text, instead), 'alkeria'), table };
}

function openOf(source: Source, wanted: string): readonly string[] | undefined {
  return entriesOf(source).find(({ clause }) => clause === wanted)?.open;
}
