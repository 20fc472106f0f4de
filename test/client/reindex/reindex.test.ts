import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reindexing } from '../../../client/reindex/reindex.ts';
import { openRecords, type Records } from '../../../records/index.ts';
import { alkeriaRequest, authorized, goodParcel, houseEnvironment } from '../../support/house.ts';
import { startPart } from '../../support/part.ts';
import { openRealHouse, type RealHouse } from '../../support/real-house.ts';

let house: RealHouse;
let records: Records;
beforeAll(async () => {
  house = await openRealHouse();
  records = await openRecords(house.database.url);
});
afterAll(async () => {
  await records.close();
  await house.stop();
});

/** Numbers whose returns wait for their parcels, and have said so. */
async function numbers(...serials: string[]): Promise<string[]> {
  const issued = await authorized(house.homeward, alkeriaRequest(serials));
  for (const number of issued)
    await expect
      .poll(async () => (await rowOf(number)).view, { timeout: 20_000 })
      .toMatchObject({ possible: expect.arrayContaining(['receipt']) });
  return issued;
}
const again = () => reindexing(house.client, records);
const rowOf = async (number: string) => {
  const row = await records.returns.findByNumber(number);
  if (!row) throw new Error(`there is no row of ${number}`);
  return row;
};

/** Waits until Temporal lists a workflow as it is. */
async function listed(id: string, status: string): Promise<void> {
  for (;;) {
    for await (const { status: is } of house.client.workflow.list({ query: `WorkflowId = '${id}'` }))
      if (is.name === status) return;
  }
}

describe('a reindexing', () => {
  it('finds nothing to do where the records are as they should be', async () => {
    const [number = ''] = await numbers('R1', 'R2');
    await house.homeward.receive(number, goodParcel('scan-r1', 'R1'));
    await house.homeward.recordArrival({ scanId: 'lost', vendor: 'alkeria', from: 'nobody' });
    await listed(number, 'RUNNING');
    await again();
    expect(await again()).toMatchObject({ written: [], freed: [], stopped: [], unknown: [], unanswered: [] });
  });

  it('writes rows anew that are lost or not as Temporal has them, and goes on where a step comes later', async () => {
    const [lost = '', changed = ''] = await numbers('R3', 'R4');
    const before = { lost: await rowOf(lost), changed: await rowOf(changed) };
    await listed(changed, 'RUNNING');
    await spoil(lost, changed);
    const done = await again();
    expect(done.written.toSorted()).toEqual([lost, changed].toSorted());
    expect(await rowOf(lost)).toMatchObject({
      ...before.lost,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      revision: 1,
    });
    expect(await rowOf(changed)).toEqual(before.changed);
    await house.homeward.receive(lost, goodParcel('scan-r3', 'R3'));
    await expect.poll(async () => (await rowOf(lost)).stage).toBe('received');
    expect((await again()).written).toEqual([]);
  });

  it('gives the serial number back of a return that was terminated in the Temporal UI', async () => {
    const [number = ''] = await numbers('R5');
    await house.client.workflow.getHandle(number).terminate('by hand');
    await listed(number, 'TERMINATED');
    const done = await again();
    expect(done).toMatchObject({ stopped: [number], freed: ['R5'] });
    const view = await house.homeward.return(number);
    expect(view).toMatchObject({ stage: 'cancelled', outcome: 'cancelled', waitingOn: null, possible: [] });
    expect(view.timeline.at(-1)).toMatchObject({ what: 'cancelled', by: 'support' });
    expect(await again()).toMatchObject({ written: [], stopped: [], freed: [] });
    expect(await numbers('R5')).toHaveLength(1);
  });

  it('withdraws what was not decided of a request that was terminated, and gives its serial numbers back', async () => {
    const { id } = await house.homeward.submitRequest(alkeriaRequest(['R6']));
    await house.client.workflow.getHandle(id).terminate('by hand');
    await listed(id, 'TERMINATED');
    expect(await again()).toMatchObject({ stopped: [id], freed: ['R6'] });
    expect(await house.homeward.request(id)).toMatchObject({
      stage: 'withdrawn',
      waitingOn: null,
      units: [{ state: 'withdrawn' }],
    });
    expect(await numbers('R6')).toHaveLength(1);
  });

  it('says what it did in plain words', async () => {
    const { server, database, smtp } = house;
    const env = houseEnvironment({ address: server.address, databaseUrl: database.url, smtpUrl: smtp.url });
    const [number = ''] = await numbers('R8');
    await house.client.workflow.getHandle(number).terminate('by hand');
    await listed(number, 'TERMINATED');
    const part = startPart(['reindex'], env);
    expect(await part.ended).toBe(0);
    expect(part.said()).toMatch(
      /^Temporal knows \d+ requests, \d+ returns and 1 parcel without a return\.\n/,
    );
    expect(part.said()).toContain(`Stopped (${number}): each was stopped in Temporal, or failed`);
    expect(part.said()).toContain('Serial numbers (R8): each is free again');
    const erased = startPart(['erase', number.toLowerCase()], env);
    expect(await erased.ended).toBe(0);
    expect(erased.said()).toMatch(/^REQ-\S+ is erased \(/);
    expect((await house.homeward.return(number)).facts?.claim?.description).toBe('(erased)');
  });

  it('leaves what was erased erased, and says whose contact is gone', async () => {
    const { id } = await house.homeward.submitRequest(alkeriaRequest(['R7']));
    await house.homeward.review(id, { units: [{ serial: 'R7', verdict: 'refuse', note: 'Ask Anna.' }] });
    await house.client.workflow.getHandle(id).result();
    await listed(id, 'COMPLETED');
    await house.homeward.erase(id);
    const { withoutContact, written } = await again();
    expect(withoutContact).toBe(0);
    expect(written).toEqual([]);
    expect((await house.homeward.request(id)).units[0]?.note).toBe('(erased)');
  });
});

/** Loses one row, and has another say what is not so. */
async function spoil(lost: string, changed: string): Promise<void> {
  const database = new Client({ connectionString: house.database.url });
  await database.connect();
  await database.query('delete from returns where number = $1', [lost]);
  await database.query("update returns set stage = 'closed', waiting_on = null where number = $1", [changed]);
  await database.end();
}
