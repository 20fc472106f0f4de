import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { workflowBundle } from '../../worker/workflow-bundle.ts';

const cache = mkdtempSync(join(tmpdir(), 'homeward-bundle-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

it('the workflows are bundled once for each state of their sources', async () => {
  const [one, other] = await Promise.all([workflowBundle(cache), workflowBundle(cache)]);
  expect(other).toEqual(one);
  expect(readdirSync(cache)).toHaveLength(1);
  expect(readFileSync(one.codePath, 'utf8')).toContain('returnWorkflow');
});
