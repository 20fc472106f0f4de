import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { shownScenarios } from '../scenarios/collection.ts';
import { keptScenarios } from './kept-histories.ts';

const scenarios = keptScenarios();
const failures = new Map<string, Error>();

const named = ({ vendor, title }: { vendor: string; title: string }): string => `${vendor}: ${title}`;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const histories = scenarios
    .flatMap(({ workflows }) => workflows)
    .map(({ id, history }) => ({ workflowId: id, history }));
  const options = { workflowBundle: { codePath: inject('workflowBundle') } };
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
    if (error) failures.set(workflowId, error);
});

it('the histories of every scenario are kept, and of no other', async () => {
  const played = (await shownScenarios()).map(named).toSorted();
  expect(scenarios.map(named).toSorted(), 'keep them anew: npm run keep-histories').toEqual(played);
});

describe('a workflow that runs today goes on under the code as it is', () => {
  it.each(scenarios)('$vendor: $title', ({ vendor, title, workflows }) => {
    const broken = workflows.flatMap(({ id }) => failures.get(id)?.message ?? []);
    const meaning = [
      `This change breaks workflows that are under way: one that has come as far as in the scenario of ${vendor}`,
      `"${title}" takes another way under the new code than the one it has already gone, and stands still.`,
      'Keep the old way for them with patched(), or undo the change.',
      'Only where no workflow of the kind runs anywhere, keep the histories anew: npm run keep-histories',
    ].join('\n');
    expect(broken, meaning).toEqual([]);
  });
});
