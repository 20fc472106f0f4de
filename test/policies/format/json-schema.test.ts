import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyJsonSchema } from '../../../policies/format/json-schema.ts';

it('the JSON Schema that editors read is the one of the policy format', () => {
  const kept = readFileSync(new URL('../../../policies/policy.schema.json', import.meta.url), 'utf8');
  expect(
    JSON.parse(kept),
    'policies/policy.schema.json is stale: npx tsx policies/format/write-json-schema.ts',
  ).toEqual(JSON.parse(policyJsonSchema()));
});
