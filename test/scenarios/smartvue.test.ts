import { describe, expect, it } from 'vitest';
import { type Asked, stageFor, stands } from './stage-for.ts';

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

async function inAdvance() {
  const { homeward } = stage.house();
  const { number, serial } = await issued(400, { wants: 'advance-replacement' });
  stands(await homeward.return(number), 'issued', 'accounts');
  await homeward.pay(number, { reference: 'CARD-1', amount: usd('10000.00'), method: 'credit card' });
  stands(await homeward.return(number), 'issued', 'bench');
  await expect(homeward.fulfil(number, {})).rejects.toThrow(/the replacement goes out first/);
  await homeward.fulfil(number, {
    replacement: { serial: `${serial}R`, model: 'S9M 32', condition: 'new' },
  });
  await homeward.ship(number, { carrier: 'UPS', tracking: '1Z1' });
  stands(await homeward.return(number), 'issued', 'customer');
  return { number, serial };
}

describe('a replacement in advance', () => {
  const begun = [
    'support: authorized',
    'accounts: advance-charged',
    'bench: replacement-ready',
    'dispatch: advance-shipped',
  ];

  it('is charged to the card first, and refunded once the faulty unit has come in as required', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await inAdvance();
    await homeward.receive(number, parcel(serial));
    await homeward.inspect(number, broken);
    stands(await homeward.return(number), 'fulfilling', 'accounts');
    await homeward.refund(number, { reference: 'CARD-2', amount: usd('10000.00'), method: 'credit card' });
    expect(await stage.told(number)).toMatchObject({
      outcome: 'replaced',
      timeline: [
        ...begun,
        'dock: parcel-received',
        'bench: inspected',
        'bench: advance-settled',
        'accounts: refunded',
      ],
      mails: expect.arrayContaining([
        'Your return is authorized',
        'Your card for the replacement',
        'Your replacement is on its way; please send your faulty unit',
        'Your parcel has arrived',
        'Your refund of USD 10,000.00',
      ]),
    });
    expect(await homeward.return(number)).toMatchObject({ advance: { settlement: 'goes-back' } });
  });

  it('stays charged where the faulty unit’s parts are not in original condition', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await inAdvance();
    await homeward.receive(number, parcel(serial));
    await homeward.inspect(number, {
      ...broken,
      inspection: { ...broken.inspection, partsOriginal: false },
    });
    await homeward.giveVerdict(number, { verdict: 'authorize' });
    const told = await stage.told(number);
    expect(told.outcome).toBe('replaced');
    expect(told.mails.at(-1)).toBe('The charge of USD 10,000.00 stands');
    expect(await homeward.return(number)).toMatchObject({
      advance: { settlement: 'stands', reasons: [{ clause: 'V16' }] },
    });
  });

  it('stays charged where the faulty unit never comes, after two reminders', async () => {
    const { homeward, daysPass } = stage.house();
    const { number } = await inAdvance();
    await daysPass(32);
    const told = await stage.told(number);
    expect(told).toMatchObject({
      outcome: 'replaced',
      timeline: [...begun, 'homeward: reminded', 'homeward: reminded', 'homeward: charge-stands'],
    });
    expect(await homeward.return(number)).toMatchObject({ stage: 'closed' });
  });

  it('can be called off until it is paid', async () => {
    const { homeward } = stage.house();
    const { number } = await issued(400, { wants: 'advance-replacement' });
    await homeward.cancel(number, { reason: 'It works again.' }, 'customer');
    expect(await stage.told(number)).toMatchObject({ outcome: 'cancelled' });
  });
});
