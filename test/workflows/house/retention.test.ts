import { afterAll, beforeAll, expect, it } from 'vitest';
import { taskQueue } from '../../../workflows/task-queue.ts';
import { alkeriaRequest, openHouse, type House } from '../../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

/** What the schedule starts each night. */
async function night(count: number): Promise<void> {
  const handle = await house.client.workflow.start('retentionWorkflow', {
    taskQueue,
    workflowId: `retention-${count}`,
    args: [{ days: 30 }],
  });
  await handle.result();
}

it('whom a request was from is forgotten so many days after its end, and not before', async () => {
  const { id } = await house.homeward.submitRequest(alkeriaRequest(['retention-1']));
  const units = [{ serial: 'retention-1', verdict: 'refuse' as const }];
  await house.homeward.review(id, { units });
  await house.ended(id);
  await house.daysPass(29);
  await night(1);
  expect(await house.records.contacts.find(id)).toBeDefined();
  await house.daysPass(2);
  await night(2);
  expect(await house.records.contacts.find(id)).toBeUndefined();
  expect(await house.homeward.request(id)).toMatchObject({ stage: 'refused' });
});
