import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alkeriaRequest, authorized } from '../../support/house.ts';
import { openRealHouse, type RealHouse } from '../../support/real-house.ts';

let house: RealHouse;
beforeAll(async () => {
  house = await openRealHouse();
});
afterAll(() => house.stop());

async function cancelInTheUi(id: string): Promise<void> {
  const handle = house.client.workflow.getHandle(id);
  await handle.cancel();
  await expect(handle.result()).rejects.toThrow('cancelled');
}

describe('cancelled in the Temporal UI', () => {
  it('a return ends as cancelled, and its serial number may be asked for again', async () => {
    const [number = ''] = await authorized(house.homeward, alkeriaRequest(['14001']));
    await cancelInTheUi(number);
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'cancelled', outcome: 'cancelled' });
    expect(await authorized(house.homeward, alkeriaRequest(['14001']))).toHaveLength(1);
  });

  it('a request is withdrawn, and its serial numbers may be asked for again', async () => {
    const { id } = await house.homeward.submitRequest(alkeriaRequest(['14002', '14003']));
    await cancelInTheUi(id);
    expect(await house.homeward.request(id)).toMatchObject({ stage: 'withdrawn', waitingOn: null });
    expect((await house.homeward.submitRequest(alkeriaRequest(['14003']))).stage).toBe('in-review');
  });

  it('a return whose last letter nobody takes ends all the same', async () => {
    const [number = ''] = await authorized(house.homeward, alkeriaRequest(['14004']));
    await house.smtp.stop();
    await house.homeward.cancel(number, { reason: 'works again' }, 'customer');
    await cancelInTheUi(number);
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'cancelled', outcome: 'cancelled' });
    await house.smtp.start();
  });
});
