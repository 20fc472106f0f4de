import { startVitest } from 'vitest/node';
import { vendors } from '../scenarios/collection.ts';
import { forgetHistories } from './kept-histories.ts';

// Plays all scenarios and keeps the histories of what went on in them; what was kept before is forgotten.
forgetHistories();
const files = vendors().map((vendor) => `test/scenarios/${vendor}.test.ts`);
const vitest = await startVitest('test', files, { run: true, provide: { keepHistories: true } });
await vitest.close();
