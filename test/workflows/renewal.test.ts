import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestSubmission } from '../../client/messages.ts';
import {
  alkeriaRequest,
  authorized,
  goodParcel,
  type House,
  monthsAgo,
  openHouse,
} from '../support/house.ts';

const gone = new Set<string>();
let house: House;

beforeAll(async () => {
  house = await openHouse({ refuse: (address) => gone.has(address) });
});
afterAll(async () => {
  await house.replayAll();
  await house.stop();
});

/** A request of a distributor whose policy gives another number at once. */
function pixfraRequest(serial: string, email = 'anna@customer.example'): RequestSubmission {
  const asked = alkeriaRequest([serial], { email });
  const [unit] = asked.units;
  if (!unit) throw new Error('no unit');
  return {
    ...asked,
    vendor: 'pixfra',
    applicant: { ...asked.applicant, kind: 'distributor' },
    purchase: { date: monthsAgo(10), proof: true, channel: 'authorized-distributor' },
    units: [
      {
        unit: { brand: 'Pixfra', model: 'Mile M40', serial, partNumber: '1.0.01', category: 'camera' },
        claim: {
          ...unit.claim,
          evidence: ['label-photo', 'appearance-photo', 'invoice', 'shipping-record'],
        },
      },
    ],
  };
}

async function expired(submission: RequestSubmission): Promise<string> {
  const [number = ''] = await authorized(house.homeward, submission);
  await house.daysPass(32);
  await house.ended(number);
  return number;
}

function renewedOf(renewal: Awaited<ReturnType<House['homeward']['renew']>>) {
  if (!('rma' in renewal)) throw new Error('another number was not given at once');
  return renewal.rma;
}

function requestOf(renewal: Awaited<ReturnType<House['homeward']['renew']>>) {
  if (!('request' in renewal)) throw new Error('another number was given at once');
  return renewal.request;
}

describe('where the policy reissues numbers', () => {
  it('an expired number gets another at once, with all its days and as it was authorized', async () => {
    const { homeward } = house;
    const old = await expired(pixfraRequest('PX-1'));
    const before = await homeward.return(old);
    const { number } = renewedOf(await homeward.renew(old, {}, 'customer'));
    const after = await homeward.return(number);
    expect(number).not.toBe(old);
    expect(after).toMatchObject({ stage: 'issued', request: before.request, serial: 'PX-1' });
    expect(after.renews).toBe(old);
    expect(after.timeline).toMatchObject([{ what: 'in-place-of', by: 'homeward', detail: old }]);
    expect(after.facts).toEqual(before.facts);
    expect(after.decision).toEqual(before.decision);
    expect(await homeward.return(old)).toMatchObject({ stage: 'expired', outcome: 'expired' });
    const days = (Date.parse(after.validUntil ?? '') - Date.parse(after.issuedAt)) / 86_400_000;
    expect(Math.round(days)).toBeGreaterThanOrEqual(29);

    expect(renewedOf(await homeward.renew(old, {}, 'customer')).number).toBe(number);
    expect(renewedOf((await homeward.renewalOf(old)) ?? { rma: before }).number).toBe(number);

    await homeward.receive(number, { ...goodParcel('d-1', 'PX-1'), partNumber: '1.0.01' });
    expect(await homeward.return(number)).toMatchObject({ stage: 'received' });
    await house.smtp.waitFor(({ mail }) => mail.subject === `[${number}] Your new return number`);
  });

  it('a number that still waits for its parcel ends with it', async () => {
    const { homeward } = house;
    const [old = ''] = await authorized(homeward, pixfraRequest('PX-2'));
    const { number } = renewedOf(await homeward.renew(old, {}, 'support'));
    await house.ended(old);
    expect(await homeward.return(old)).toMatchObject({ stage: 'expired', outcome: 'expired' });
    expect(await homeward.return(number)).toMatchObject({ stage: 'issued' });
    await expect(homeward.receive(old, goodParcel('d-2', 'PX-2'))).rejects.toMatchObject({
      code: 'wrong-stage',
    });
  });

  it('two clicks at the same moment get one number', async () => {
    const { homeward } = house;
    const old = await expired(pixfraRequest('PX-3'));
    const both = await Promise.all([
      homeward.renew(old, {}, 'customer'),
      homeward.renew(old, {}, 'customer'),
    ]);
    expect(new Set(both.map((one) => renewedOf(one).number)).size).toBe(1);
  });

  it('a unit that is open elsewhere meanwhile gets no second number, and gets one once it is not', async () => {
    const { homeward } = house;
    const old = await expired(pixfraRequest('PX-4'));
    const [other = ''] = await authorized(homeward, pixfraRequest('PX-4'));
    await expect(homeward.renew(old, {}, 'customer')).rejects.toMatchObject({ code: 'taken' });
    await homeward.cancel(other, { reason: 'Sent twice.' }, 'customer');
    await house.ended(other);
    expect(renewedOf(await homeward.renew(old, {}, 'customer')).stage).toBe('issued');
  });
});

describe('where the letter with the new number cannot be delivered', () => {
  it('the return stands blocked until the contact is put right, and the same letter arrives', async () => {
    const { homeward } = house;
    const email = 'moved@customer.example';
    const old = await expired(pixfraRequest('PX-5', email));
    gone.add(email);
    const { number } = renewedOf(await homeward.renew(old, {}, 'customer'));
    await expect.poll(async () => (await homeward.return(number)).blocked).toBeDefined();
    await homeward.correct(number, { email: `right-${email}` });
    const letter = await house.smtp.waitFor(({ mail }) => (mail.subject ?? '').includes(number));
    expect(letter.to).toEqual([`right-${email}`]);
    await house.ended(`renewal/${old}`);
    await expect.poll(async () => (await homeward.return(number)).blocked).toBeUndefined();
  });
});

describe('where the policy wants a new request, or the serial number was wrong', () => {
  it('the request is made once more with what its customer had said, and reviewed anew', async () => {
    const { homeward } = house;
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const { id: file } = await homeward.upload(png);
    const asked = alkeriaRequest(['AK-R1']);
    const [unit] = asked.units;
    if (!unit) throw new Error('no unit');
    const files = [{ id: file, evidence: 'photo' as const }];
    const { id } = await homeward.submitRequest({
      ...asked,
      units: [{ ...unit, claim: { ...unit.claim, files } }],
    });
    const reviewed = await homeward.review(id, { units: [{ serial: 'AK-R1', verdict: 'authorize' }] });
    const old = reviewed.units[0]?.rma ?? '';
    await house.daysPass(32);
    await house.ended(old);

    const request = requestOf(await homeward.renew(old, {}, 'customer'));
    expect(request.id).not.toBe(id);
    expect(request).toMatchObject({ stage: 'in-review', units: [{ serial: 'AK-R1' }] });
    expect(requestOf(await homeward.renew(old, {}, 'customer')).id).toBe(request.id);
    const [kept] = await homeward.filesOf(request.id);
    expect(kept?.uses).toEqual([{ serial: 'AK-R1', evidence: 'photo' }]);
    expect(await homeward.fileContent(kept?.id ?? '')).toEqual(new Uint8Array(png));

    const again = await homeward.review(request.id, { units: [{ serial: 'AK-R1', verdict: 'authorize' }] });
    const view = await homeward.return(again.units[0]?.rma ?? '');
    expect(view.facts?.claim?.description).toBe(unit.claim.description);
    expect(view.facts?.claim?.madeOn).toBe(view.decision.asOf);
    expect(await homeward.sender(view.number)).toMatchObject({ name: 'Anna Weiß' });
  });

  it('another serial number is another unit: the number ends, and the right one is reviewed anew', async () => {
    const { homeward } = house;
    const [old = ''] = await authorized(homeward, pixfraRequest('PX-WRONG'));
    const same = homeward.renew(old, { serial: 'px-wrong' }, 'customer');
    await expect(same).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'serial' }] });
    const request = requestOf(await homeward.renew(old, { serial: 'PX-RIGHT' }, 'customer'));
    expect(request.units).toMatchObject([{ serial: 'PX-RIGHT', state: 'in-review' }]);
    expect(await homeward.return(old)).toMatchObject({ stage: 'expired' });
    expect(requestOf(await homeward.renew(old, { serial: 'PX-RIGHT' }, 'customer')).id).toBe(request.id);
    await expect(homeward.renew(old, { serial: 'PX-OTHER' }, 'customer')).rejects.toMatchObject({
      code: 'taken',
    });
  });

  it('a serial number that is open elsewhere is refused before the number ends', async () => {
    const { homeward } = house;
    await authorized(homeward, alkeriaRequest(['AK-BUSY']));
    const [old = ''] = await authorized(homeward, alkeriaRequest(['AK-R2']));
    await expect(homeward.renew(old, { serial: 'ak-busy' }, 'customer')).rejects.toMatchObject({
      code: 'taken',
      faults: [{ path: 'serial' }],
    });
    expect(await homeward.return(old)).toMatchObject({ stage: 'issued' });
  });
});

it('a return that has gone on takes no renewal, and says where it stands', async () => {
  const { homeward } = house;
  const [number = ''] = await authorized(homeward, alkeriaRequest(['AK-R3']));
  await homeward.receive(number, goodParcel('d-9', 'AK-R3'));
  await expect(homeward.renew(number, {}, 'customer')).rejects.toMatchObject({
    code: 'wrong-stage',
    details: { stage: 'received', possible: expect.arrayContaining(['inspection']) as string[] },
  });
});
