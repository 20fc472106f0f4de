import { describe, expect, it } from 'vitest';
import { type Asked, stageFor, stands } from './stage-for.ts';

const stage = stageFor('pixfra', '9F00AA');

async function asked(more: Partial<Asked> = {}, evidence?: Asked['claim']['evidence']) {
  const serial = stage.serial();
  const request = await stage.request({
    serial,
    model: 'Mile M40',
    country: 'DE',
    kind: 'distributor',
    purchase: { date: await stage.daysAgo(400), proof: true, channel: 'authorized-distributor' },
    unit: { brand: 'Pixfra', category: 'camera', partNumber: '1.0.01.29.10458' },
    claim: {
      reason: 'defective',
      description: 'Sensor shows a frozen band after ten minutes.',
      evidence: evidence ?? ['label-photo', 'appearance-photo', 'invoice', 'shipping-record'],
    },
    ...more,
  });
  return { ...request, serial };
}

async function authorized() {
  const { id, serial } = await asked();
  const { units } = await stage.house().homeward.review(id, { units: [{ serial, verdict: 'authorize' }] });
  return { serial, number: units[0]?.rma ?? '' };
}

const parcel = (serial: string, partNumber = '1.0.01.29.10458') => ({
  scanId: `scan ${serial} ${partNumber}`,
  serial,
  partNumber,
  marked: true,
  packaging: 'adequate' as const,
});

describe('who may ask', () => {
  it('an end user is sent to the seller, and nothing waits any more', async () => {
    const purchase = { date: await stage.daysAgo(400), proof: true, seller: 'Optik Nord' };
    const { id, unit } = await asked({ kind: 'end-user', purchase });
    expect(unit?.decision).toMatchObject({
      outcome: 'redirect',
      redirectTo: { name: 'Optik Nord' },
    });
    expect(await stage.house().homeward.request(id)).toMatchObject({ stage: 'redirected', waitingOn: null });
    await stage.house().ended(id);
  });
});

describe('what must be handed in', () => {
  it('is asked for, and the request goes on once it has come', async () => {
    const { homeward } = stage.house();
    const { id, serial, unit } = await asked({}, ['label-photo']);
    expect(unit?.decision.missing).toEqual(
      expect.arrayContaining(['appearance-photo', 'invoice', 'shipping-record']),
    );
    const evidence: Asked['claim']['evidence'] = [
      'label-photo',
      'appearance-photo',
      'invoice',
      'shipping-record',
    ];
    await homeward.giveInformation(id, { units: [{ serial, claim: { evidence } }] });
    expect(await homeward.request(id)).toMatchObject({ stage: 'in-review', waitingOn: 'support' });
    await homeward.review(id, { units: [{ serial, verdict: 'refuse' }] });
    await stage.house().ended(id);
  });

  it('withdraws the request where it never comes', async () => {
    const { homeward, daysPass, ended } = stage.house();
    const { id } = await asked({}, ['label-photo']);
    await daysPass(20);
    await ended(id);
    expect(await homeward.request(id)).toMatchObject({ stage: 'withdrawn' });
  });
});

describe('at the dock and on the bench', () => {
  it('a label that differs is held for support, which may take it in', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await authorized();
    const answer = await homeward.receive(number, parcel(serial, '1.0.01.29.99999'));
    expect(answer).toMatchObject({ accepted: false, held: true });
    expect(answer.reasons[0]?.clause).toBe('P20');
    await homeward.giveVerdict(number, { verdict: 'authorize' });
    await homeward.inspect(number, {
      inspection: { faultFound: true, cause: 'manufacturing', repairable: false },
      stock: { sameModel: false },
    });
    await homeward.fulfil(number, {
      replacement: { serial: 'PX99001', model: 'Mile M41', condition: 'refurbished' },
    });
    await homeward.ship(number, { carrier: 'DHL', tracking: 'JD1' });
    const told = await stage.told(number);
    expect(told).toMatchObject({ outcome: 'replaced' });
    expect(told.clauses).toEqual(expect.arrayContaining(['P3', 'P23']));
  });

  it('a painted unit can be repaired at a charge, if support agrees', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await authorized();
    await homeward.receive(number, parcel(serial));
    const { decision } = await homeward.inspect(number, {
      inspection: { faultFound: true, cause: 'manufacturing', painted: true, repairable: true },
    });
    expect(decision).toMatchObject({ outcome: 'review', coverage: 'void', remedies: ['repair'] });
    await homeward.giveVerdict(number, { verdict: 'authorize' });
    stands(await homeward.return(number), 'inspecting', 'support');
    await homeward.quote(number, {
      lines: [{ kind: 'labour', description: 'New housing', amount: { amount: '90.00', currency: 'EUR' } }],
    });
    await homeward.answerQuote(number, { accept: true });
    await homeward.fulfil(number, {});
    await homeward.ship(number, { carrier: 'DHL', tracking: 'JD2' });
    await homeward.pay(number, {
      reference: 'B-1',
      amount: { amount: '90.00', currency: 'EUR' },
      method: 'transfer',
    });
    const told = await stage.told(number);
    expect(told).toMatchObject({ outcome: 'repaired' });
    expect(told.clauses).toContain('P17');
  });

  it('a number unused for 30 natural days expires, after two reminders', async () => {
    const { daysPass } = stage.house();
    const { number } = await authorized();
    await daysPass(32);
    const told = await stage.told(number);
    expect(told).toMatchObject({
      outcome: 'expired',
      timeline: ['support: authorized', 'homeward: reminded', 'homeward: reminded', 'homeward: expired'],
    });
  });
});
