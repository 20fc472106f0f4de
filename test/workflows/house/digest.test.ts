import { afterAll, beforeAll, expect, it } from 'vitest';
import { alkeriaRequest, openHouse, type House } from '../../support/house.ts';
import { taskQueue } from '../../../workflows/task-queue.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

const DAY_MS = 86_400_000;

/** What a schedule starts each morning. */
async function morning(count: number): Promise<void> {
  const handle = await house.client.workflow.start('digestWorkflow', {
    taskQueue,
    workflowId: `digest/alkeria-${count}`,
    args: [{ vendor: 'alkeria' }],
  });
  await handle.result();
}

/** Until Monday at the vendor's, by the house's time. */
async function untilMonday(): Promise<void> {
  const weekday = new Date(Date.parse(await house.now()) + DAY_MS / 24).getUTCDay();
  await house.daysPass(((8 - weekday) % 7) + 7);
}

it('a desk is told of what it is late with, once a day; the others, who have nothing to do, are not', async () => {
  const { id } = await house.homeward.submitRequest(alkeriaRequest(['digest-1']));
  await untilMonday();
  const before = house.smtp.mails.length;
  await morning(1);
  await morning(2);
  const mails = house.smtp.mails.slice(before);
  expect(mails.map(({ to }) => to)).toEqual([['support@desks.test']]);
  expect(mails[0]?.mail.subject).toBe('Alkeria, support: 1 overdue');
  expect(mails[0]?.mail.text).toContain(id);
  expect(
    JSON.stringify(await house.client.workflow.getHandle('digest/alkeria-1').fetchHistory()),
  ).not.toMatch(/Anna|customer\.example/);
  await house.daysPass(1);
  await morning(3);
  expect(house.smtp.mails.slice(before)).toHaveLength(2);
});
