import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keepHistories, type KeptScenario } from '../replay/kept-histories.ts';
import { topicsOf } from './collection.ts';
import { openStage } from './stage.ts';

/** The longest a history may be, in events. */
const LONGEST = 200;

/**
 * Plays all scenarios of a vendor in a house of their own and compares each as a whole. Their kept histories are
 * replayed by `test/replay`.
 *
 * @param vendor a folder of `test/scenarios`
 */
export async function playAll(vendor: string): Promise<void> {
  const topics = await topicsOf(vendor);
  const played: KeptScenario[] = [];
  let stage: Awaited<ReturnType<typeof openStage>>;
  beforeAll(async () => {
    stage = await openStage(vendor);
  });
  afterAll(async () => {
    if (inject('keepHistories')) keepHistories(vendor, played);
    await stage.house.stop();
  });

  for (const { topic, scenarios } of topics)
    describe(topic, () => {
      for (const scenario of scenarios)
        it(scenario.title, async () => {
          const { told, workflows } = await stage.perform(scenario);
          expect(told).toEqual(scenario.ends);
          for (const { id, history } of workflows)
            expect(history.events?.length, `events of ${id}: ${scenario.title}`).toBeLessThanOrEqual(LONGEST);
          played.push({ vendor, title: scenario.title, workflows });
        });
    });
}
