export { factsAskedBy } from './asked.ts';
export { judgedOn, valueAt } from './facts.ts';
export type { FactChange } from './by-fact.ts';
export type { TimeChange } from './by-time.ts';
export { type Changes, changesOf } from './changes.ts';
export type { Change, Difference } from './difference.ts';
export type { Trial } from './trials.ts';
