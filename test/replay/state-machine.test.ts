import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keptScenarios } from './kept-histories.ts';
import { COMMAND, stateMachine } from './state-machine.ts';

it('docs/state-machine.md is what the kept histories give', () => {
  const kept = readFileSync(new URL('../../docs/state-machine.md', import.meta.url), 'utf8');
  const isFresh = kept === stateMachine(keptScenarios());
  expect(isFresh, `docs/state-machine.md is stale; draw it anew: ${COMMAND}`).toBe(true);
});
