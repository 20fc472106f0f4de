import { describe, expect, it } from 'vitest';
import { type Asked, stageFor, stands } from './stage.ts';

const stage = stageFor('smartvue', 'SV');
const usd = (amount: string) => ({ amount, currency: 'USD' });

async function issued(days: number, claim: Partial<Asked['claim']> = {}, model = 'S9M 32') {
  const serial = stage.serial();
  const request = await stage.request({
    serial,
    model,
    kind: 'integrator',
    purchase: {
      date: await stage.daysAgo(days),
      deliveredOn: await stage.daysAgo(days - 5),
      proof: true,
      orderTotal: usd('12000.00'),
      unitPrice: usd('10000.00'),
    },
    unit: { brand: 'Smartvue', category: 'server' },
    claim: { reason: 'defective', description: 'Array degraded, two bays dead.', ...claim },
  });
  return { ...request, serial };
}

const parcel = (serial: string, packaging: 'original' | 'original-without-foam' = 'original') => ({
  scanId: `scan ${serial}`,
  serial,
  marked: true,
  packaging,
});
const broken = {
  inspection: { faultFound: true, cause: 'manufacturing' as const, partsOriginal: true, repairable: true },
  stock: { sameModel: true },
};

describe('a server nobody wants', () => {
  it('is refunded within 30 days, less 15 percent for restocking', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await issued(20, { reason: 'unwanted' });
    await homeward.receive(number, parcel(serial));
    await homeward.inspect(number, { inspection: { faultFound: false, complete: true } });
    stands(await homeward.return(number), 'fulfilling', 'accounts');
    await expect(
      homeward.refund(number, { reference: 'R-1', amount: usd('10000.00'), method: 'card' }),
    ).rejects.toThrow(/up to 8500\.00 USD/);
    await homeward.refund(number, { reference: 'R-1', amount: usd('8500.00'), method: 'card' });
    const told = await stage.told(number);
    expect(told).toMatchObject({
      outcome: 'refunded',
      mails: ['Your return is authorized', 'Your parcel has arrived', 'Your refund of USD 8,500.00'],
    });
    expect(told.clauses).toEqual(expect.arrayContaining(['V9', 'V8']));
  });
});

describe('a defective server', () => {
  it('is repaired where support chooses so', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await issued(400);
    await homeward.receive(number, parcel(serial));
    await homeward.inspect(number, broken);
    stands(await homeward.return(number), 'fulfilling', 'support');
    await homeward.chooseRemedy(number, { remedy: 'repair' }, 'support');
    await homeward.fulfil(number, {});
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    const told = await stage.told(number);
    expect(told).toMatchObject({ outcome: 'repaired' });
    expect(told.clauses).toEqual(expect.arrayContaining(['V1', 'V8', 'V13']));
  });

  it('out of the box is credited in full at the customer’s choice', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await issued(20, { outOfBox: true });
    await homeward.receive(number, parcel(serial));
    await homeward.inspect(number, broken);
    stands(await homeward.return(number), 'fulfilling', 'customer');
    await homeward.chooseRemedy(number, { remedy: 'credit' }, 'customer');
    await homeward.refund(number, { reference: 'C-1', amount: usd('10000.00'), method: 'account' });
    const told = await stage.told(number);
    expect(told).toMatchObject({ outcome: 'credited' });
    expect(told.clauses).toContain('V11');
  });

  it('without its foam is held, and goes back where support refuses it', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await issued(400);
    expect(await homeward.receive(number, parcel(serial, 'original-without-foam'))).toMatchObject({
      held: true,
    });
    await homeward.giveVerdict(number, { verdict: 'refuse' });
    stands(await homeward.return(number), 'refused', 'dispatch');
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    const told = await stage.told(number);
    expect(told).toMatchObject({ outcome: 'refused' });
    expect(told.clauses).toEqual(expect.arrayContaining(['V3', 'V5']));
  });
});

describe('a model whose warranty only support knows', () => {
  it('waits for support’s word on its coverage, and then goes on', async () => {
    const { homeward } = stage.house();
    const { id, serial, unit } = await issued(400, {}, 'S12K 1');
    expect(unit?.decision).toMatchObject({ outcome: 'review', coverage: 'ask-support' });
    const { units } = await homeward.review(id, {
      units: [{ serial, verdict: 'authorize', coverage: 'warranty' }],
    });
    expect(units[0]).toMatchObject({ state: 'authorized', decision: { coverage: 'warranty' } });
    const number = units[0]?.rma ?? '';
    await homeward.cancel(number, { reason: 'It works again.' }, 'customer');
    expect(await stage.told(number)).toMatchObject({ outcome: 'cancelled' });
  });
});

describe('a customer without packaging', () => {
  it('orders a kit at his cost, once, and is told so', async () => {
    const { homeward } = stage.house();
    const { number } = await issued(400);
    await homeward.orderPackagingKit(number);
    expect((await homeward.orderPackagingKit(number)).packagingKit).toBeDefined();
    await homeward.cancel(number, { reason: 'It works again.' }, 'customer');
    const { timeline, mails } = await stage.told(number);
    expect(timeline.filter((what) => what.includes('packaging-kit'))).toHaveLength(1);
    expect(mails.filter((subject) => subject === 'Your packaging kit')).toHaveLength(1);
  });
});
