import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../web/support/samples.ts';
import { alkeriaRequest, authorized, openHouse, type House } from '../support/house.ts';

const FAULT = 'Benno Weiß dropped it on the stairs.';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

async function cancelled(serials: string[], key?: string) {
  const { homeward } = house;
  const file = await homeward.upload(png);
  const submission = alkeriaRequest(serials, { description: FAULT });
  const [first] = submission.units;
  const units = first
    ? [{ ...first, claim: { ...first.claim, files: [{ ...file, evidence: 'photo' as const }] } }]
    : [];
  const { id } = await homeward.submitRequest(
    { ...submission, units: [...units, ...submission.units.slice(1)] },
    key === undefined ? {} : { key },
  );
  const { units: reviewed } = await homeward.review(id, {
    units: serials.map((serial) => ({ serial, verdict: 'authorize' })),
  });
  return { id, file: file.id, numbers: reviewed.flatMap(({ rma }) => rma ?? []) };
}

async function call(number: string) {
  await house.homeward.note(number, { text: 'Frau Weiß called.', visibleToCustomer: true }, 'support');
  await house.homeward.cancel(number, { reason: 'Frau Weiß found another.' }, 'customer');
  await house.ended(number);
}

describe('an erasure', () => {
  it('is refused while a return of the request is open, naming it, and takes nothing away', async () => {
    const { id, file, numbers } = await cancelled(['E1', 'E2']);
    const [one = '', other = ''] = numbers;
    await call(one);
    await expect(house.homeward.erase(one)).rejects.toMatchObject({
      code: 'wrong-stage',
      message: expect.stringContaining(other),
    });
    expect(await house.homeward.sender(id)).toBeDefined();
    expect((await house.homeward.return(other)).facts?.claim?.description).toBe(FAULT);
    expect((await house.homeward.fileContent(file)).byteLength).toBeGreaterThan(0);
  });

  it('takes the contact, the files and all words away, and leaves what was decided and done', async () => {
    const { id, file, numbers } = await cancelled(['E3'], 'key-of-e3');
    const [number = ''] = numbers;
    await call(number);
    await house.ended(id);
    const { request, erasedAt } = await house.homeward.erase(number.toLowerCase());
    expect(request).toBe(id);

    const view = await house.homeward.return(number);
    expect(view).toMatchObject({ serial: 'E3', outcome: 'cancelled', decision: { outcome: 'authorize' } });
    expect(view.facts?.claim?.description).toBe('(erased)');
    expect(view.timeline.map(({ what }) => what)).toEqual(['authorized', 'note', 'cancelled']);
    expect(JSON.stringify(view)).not.toMatch(/Wei|sealed:/);
    expect(await house.homeward.sender(number)).toBeUndefined();
    await expect(house.homeward.fileContent(file)).rejects.toMatchObject({ code: 'not-found' });
    expect(await house.homeward.filesOf(id)).toEqual([]);
    expect((await house.homeward.returns({ request: id })).rmas).toHaveLength(1);
    expect(await house.homeward.erase(id)).toEqual({ request: id, erasedAt });
  });

  it('ends the links of the customer, and the key that the request was made under', async () => {
    const { id, numbers } = await cancelled(['E4'], 'key-of-e4');
    const [number = ''] = numbers;
    const { homeward } = house;
    const opens = () =>
      Promise.all([
        homeward.opens(homeward.linkToken(id), id),
        homeward.opens(homeward.linkToken(number), number),
      ]);
    expect(await opens()).toEqual([true, true]);
    await call(number);
    await house.ended(id);
    await homeward.erase(id);
    expect(await opens()).toEqual([false, false]);
    await expect(homeward.submitRequest(alkeriaRequest(['E4']), { key: 'key-of-e4' })).rejects.toMatchObject({
      code: 'taken',
    });
  });

  it('leaves the serial number to whoever asks for the unit next', async () => {
    expect(await authorized(house.homeward, alkeriaRequest(['E3']))).toHaveLength(1);
  });

  it('of what nobody knows is told as such', async () => {
    await expect(house.homeward.erase('REQ-NOBOD-YKNOW-S')).rejects.toMatchObject({ code: 'not-found' });
  });
});
