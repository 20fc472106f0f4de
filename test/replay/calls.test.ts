import { expect, it } from 'vitest';
import * as ofArrivals from '../../workflows/messages/arrival-definitions.ts';
import * as ofRequestsAndReturns from '../../workflows/messages/definitions.ts';
import { keptScenarios } from './kept-histories.ts';

const calls = [...Object.values(ofArrivals), ...Object.values(ofRequestsAndReturns)].flatMap((one) =>
  typeof one === 'object' && (one.type === 'update' || one.type === 'signal') ? one.name : [],
);

it('every call that requests, returns and arrivals take is made in a scenario', () => {
  const events = keptScenarios()
    .flatMap(({ workflows }) => workflows)
    .flatMap(({ history }) => history.events ?? []);
  const made = new Set(
    events.map(
      (event) =>
        event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name ??
        event.workflowExecutionSignaledEventAttributes?.signalName,
    ),
  );
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter((call) => !made.has(call))).toEqual([]);
});
