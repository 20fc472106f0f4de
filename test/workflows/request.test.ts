import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alkeriaRequest, goodParcel, openHouse, type House } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

let count = 0;
const fresh = (): string => `1900${String((count += 1)).padStart(4, '0')}`;

describe('a request', () => {
  it('is received, and waits on support', async () => {
    const request = await house.homeward.submitRequest(alkeriaRequest([fresh()]));
    expect(request).toMatchObject({ stage: 'in-review', waitingOn: 'support' });
    expect(request.units[0]?.decision).toMatchObject({ outcome: 'review', coverage: 'warranty' });
  });

  it('is found among those that wait on support until it is reviewed', async () => {
    const serial = fresh();
    const { id } = await house.homeward.submitRequest(alkeriaRequest([serial]));
    const waiting = async () =>
      (await house.homeward.requests({ waitingOn: 'support', limit: 200 })).requests.map((one) => one.id);
    expect(await waiting()).toContain(id);
    await house.homeward.review(id, { units: [{ serial, verdict: 'authorize' }] });
    expect(await waiting()).not.toContain(id);
  });

  it('for three units becomes three numbers, told in one mail', async () => {
    const serials = [fresh(), fresh(), fresh()];
    const { id } = await house.homeward.submitRequest(alkeriaRequest(serials));
    const { stage, units } = await house.homeward.review(id, {
      units: serials.map((serial) => ({ serial, verdict: 'authorize' })),
    });
    expect(stage).toBe('authorized');
    const numbers = units.map(({ rma = '' }) => rma);
    expect(new Set(numbers).size).toBe(3);
    const { mail } = await house.smtp.waitFor(({ mail: { text = '' } }) =>
      numbers.every((one) => text.includes(one)),
    );
    for (const serial of serials) expect(mail.text).toContain(serial);
    await house.ended(id);
  });

  it('of which one unit is refused lets the others go on', async () => {
    const [one, two, three] = [fresh(), fresh(), fresh()];
    const { id } = await house.homeward.submitRequest(alkeriaRequest([one, two, three]));
    const { stage, units } = await house.homeward.review(id, {
      units: [
        { serial: one, verdict: 'authorize' },
        { serial: two, verdict: 'refuse', note: 'not one of ours' },
        { serial: three, verdict: 'authorize' },
      ],
    });
    expect(stage).toBe('partly-authorized');
    expect(units.map(({ state }) => state)).toEqual(['authorized', 'refused', 'authorized']);
    const { rma = '' } = units[2] ?? {};
    expect(await house.homeward.receive(rma, goodParcel('third', three))).toMatchObject({ accepted: true });
    expect((await house.homeward.submitRequest(alkeriaRequest([two]))).stage).toBe('in-review');
  });

  it('for a serial number that is open already is refused, and nothing is done', async () => {
    const [serial, other] = [fresh(), fresh()];
    await house.homeward.submitRequest(alkeriaRequest([serial]));
    await expect(house.homeward.submitRequest(alkeriaRequest([other, serial]))).rejects.toMatchObject({
      code: 'taken',
      faults: [{ path: 'units[1].unit.serial' }],
    });
    expect((await house.homeward.submitRequest(alkeriaRequest([other]))).stage).toBe('in-review');
  });

  it('sent twice at once for one serial becomes one request', async () => {
    const serial = fresh();
    const both = await Promise.allSettled([
      house.homeward.submitRequest(alkeriaRequest([serial])),
      house.homeward.submitRequest(alkeriaRequest([serial])),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('under the same key answers the same and starts nothing', async () => {
    const submission = alkeriaRequest([fresh()]);
    const first = await house.homeward.submitRequest(submission, { key: 'once-1' });
    const again = await house.homeward.submitRequest(submission, { key: 'once-1' });
    expect(again).toEqual(first);
    await expect(
      house.homeward.submitRequest(alkeriaRequest([fresh()]), { key: 'once-1' }),
    ).rejects.toMatchObject({ code: 'taken' });
  });

  it('without a purchase date asks the customer for it, and goes on when it is given', async () => {
    const serial = fresh();
    const { purchase: _, ...submission } = alkeriaRequest([serial]);
    const request = await house.homeward.submitRequest(submission);
    expect(request).toMatchObject({ stage: 'needs-information', waitingOn: 'customer' });
    expect(request.units[0]?.decision.missing).toContain('purchase.date');
    const told = await house.homeward.giveInformation(request.id, {
      units: [{ serial, purchase: { date: '2026-01-15' } }],
    });
    expect(told).toMatchObject({ stage: 'in-review', waitingOn: 'support' });
  });

  it('whose questions nobody answers is withdrawn after two reminders', async () => {
    const serial = fresh();
    const { id } = await house.homeward.submitRequest(alkeriaRequest([serial]));
    await house.homeward.review(id, { units: [{ serial, verdict: 'ask', note: 'Which firmware?' }] });
    await house.daysPass(15.5);
    await house.ended(id);
    expect(await house.homeward.request(id)).toMatchObject({ stage: 'withdrawn' });
    expect(house.subjects(id).length).toBeGreaterThanOrEqual(5);
  });

  it('is not reviewed for a unit that is not in it', async () => {
    const { id } = await house.homeward.submitRequest(alkeriaRequest([fresh()]));
    await expect(
      house.homeward.review(id, { units: [{ serial: 'nobody', verdict: 'authorize' }] }),
    ).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'units[0].serial' }] });
  });
});

it('every history of these scenarios replays', { timeout: 120_000 }, async () => {
  expect(await house.replayAll()).toBeGreaterThan(8);
});
