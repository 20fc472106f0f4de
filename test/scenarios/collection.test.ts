import { expect, it } from 'vitest';
import { arrivalStages } from '../../workflows/messages/arrival-messages.ts';
import { requestStages } from '../../workflows/messages/request-messages.ts';
import { outcomes } from '../../workflows/messages/return-vocabulary.ts';
import { topicsOf, vendors } from './collection.ts';

const scenarios = (await Promise.all(vendors().map(topicsOf))).flat().flatMap((topic) => topic.scenarios);
const ends = new Set(scenarios.map((scenario) => scenario.ends.outcome));

/** Stages that are no end, or an end that a return of its own goes on from. */
const onTheWay = new Set<string>([
  'submitted',
  'needs-information',
  'in-review',
  'authorized',
  'held',
  'matched',
]);

it('every outcome of a return ends a scenario', () => {
  expect(outcomes.filter((outcome) => !ends.has(outcome))).toEqual([]);
});

it('every end of a request or an arrival that leaves nothing to go on ends a scenario', () => {
  const last = [...requestStages, ...arrivalStages].filter((stage) => !onTheWay.has(stage));
  expect(last.filter((stage) => !ends.has(stage))).toEqual([]);
});

it('there are at least 60 of them', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(60);
});
