import { startVitest } from 'vitest/node';
import { forgetHistories } from './kept-histories.ts';

// Plays all scenarios and keeps the histories of what went on in them; what was kept before is forgotten.
forgetHistories();
const vitest = await startVitest('test', ['test/scenarios/'], {
  run: true,
  provide: { keepHistories: true },
});
await vitest.close();
