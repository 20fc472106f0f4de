import { writeFileSync } from 'node:fs';
import { keptScenarios } from './kept-histories.ts';
import { stateMachine } from './state-machine.ts';

// Draws docs/state-machine.md from the kept histories.
writeFileSync(new URL('../../docs/state-machine.md', import.meta.url), stateMachine(keptScenarios()));
