import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FactInfo, factInfos } from '../../../policies/index.ts';
import { policies, testApp } from '../support/app.ts';

const { app } = testApp();

const days = fc.constantFrom(
  '1900-01-01',
  '2019-09-30',
  '2024-02-29',
  '2026-10-25',
  '2026-11-21',
  '2999-12-31',
);
const kinds: Record<FactInfo['kind'], (info: FactInfo) => fc.Arbitrary<string>> = {
  boolean: () => fc.constantFrom('true', 'false'),
  choice: ({ values }) => fc.constantFrom(...values.map(String)),
  text: () => fc.constantFrom('Camstro', 'Amazon', 'X'),
  country: () => fc.constantFrom('US', 'DE', 'IT', 'GB', 'AQ'),
  day: () => days,
  money: () => fc.constantFrom('0', '129.90', '999999999999'),
  count: () => fc.constantFrom('0', '1', '1000'),
  list: () => fc.constantFrom('photo', 'invoice'),
};

const fields = fc.record(
  Object.fromEntries([
    ['asOf', fc.constantFrom('2026-11-21', '2999-12-31')] as const,
    ...[...factInfos]
      .filter(([path]) => path !== 'claim.wantsModel')
      .map(([path, info]) => [path, kinds[info.kind](info)] as const),
  ]),
  { requiredKeys: [] },
);

const queryOf = (facts: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(facts).flatMap(([path, text]): [string, string][] => {
      if (text === undefined) return [];
      if (factInfos.get(path)?.kind !== 'money') return [[path, text]];
      return [
        [`${path}.amount`, text],
        [`${path}.currency`, 'USD'],
      ];
    }),
  ).toString();

test('whatever facts are given, the page says what the policy says or what cannot be so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...policies.vendors()), fields, async (vendor, facts) => {
      const answer = await app.request(`/simulator/${vendor}?${queryOf(facts)}`);
      const page = await answer.text();
      expect([200, 422]).toContain(answer.status);
      expect(page).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
      expect(page.includes('role="alert"')).toBe(answer.status === 422);
    }),
    { numRuns: 60 },
  );
});
