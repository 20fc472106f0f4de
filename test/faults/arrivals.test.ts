import { afterAll, beforeAll, expect, it } from 'vitest';
import { alkeriaRequest, authorized } from '../support/house.ts';
import { type KillableHouse, openKillableHouse } from './killable-house.ts';

let house: KillableHouse;
beforeAll(async () => {
  house = await openKillableHouse();
});
afterAll(() => house.stop());

const settled = { timeout: 90_000, interval: 500 };

it('a match that is cut off by a kill is made once, and the parcel of a return that has ended stays where it is', async () => {
  const { homeward, client, killWorker } = house;
  const [number = '', gone = ''] = await authorized(homeward, alkeriaRequest(['AF1', 'AF2']));
  const { id } = await homeward.recordArrival({ scanId: 'fault-1', vendor: 'alkeria', serial: 'AF1' });
  const once = { key: 'match' };
  const cutOff = homeward.settleArrival(id, { match: number }, once).catch(() => undefined);
  await killWorker();
  await cutOff;
  await expect
    .poll(() => homeward.settleArrival(id, { match: number }, once), settled)
    .toMatchObject({ stage: 'matched', receipt: { accepted: true } });
  expect((await homeward.return(number)).receipts).toHaveLength(1);

  await homeward.cancel(gone, { reason: 'It works again.' }, 'customer');
  await client.workflow.getHandle(gone).result();
  const late = await homeward.recordArrival({ scanId: 'fault-2', vendor: 'alkeria', number: gone });
  await expect(homeward.settleArrival(late.id, { match: gone })).rejects.toMatchObject({
    code: 'wrong-stage',
    message: expect.stringContaining(`${gone} has ended (cancelled)`),
  });
  expect(await homeward.arrival(late.id)).toMatchObject({ stage: 'held', refusals: [{ match: gone }] });
}, 150_000);
