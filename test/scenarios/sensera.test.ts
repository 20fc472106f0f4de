import { describe, expect, it } from 'vitest';
import { stageFor, stands } from './stage-for.ts';

const stage = stageFor('sensera', 'SN');
const usd = (amount: string) => ({ amount, currency: 'USD' });

async function asked(more: { country?: string } = {}) {
  const serial = stage.serial();
  const request = await stage.request({
    serial,
    model: 'MC-68',
    purchase: {},
    unit: { brand: 'Sensera', category: 'camera' },
    claim: { reason: 'defective', description: 'No picture since Monday, red lamp blinks twice.' },
    ...more,
  });
  return { ...request, serial };
}

/** Asked for, and taken on by support as in warranty or not. */
async function authorized(coverage: 'warranty' | 'none', more: { country?: string } = {}) {
  const { id, serial } = await asked(more);
  const { units } = await stage.house().homeward.review(id, {
    units: [{ serial, verdict: 'authorize', coverage }],
  });
  return { serial, number: units[0]?.rma ?? '' };
}

const parcel = (serial: string, marked = true) => ({
  scanId: `scan ${serial}`,
  serial,
  marked,
  packaging: 'original' as const,
});
const found = (cause: 'manufacturing' | 'transit' | 'power') => ({
  inspection: { faultFound: true, cause, repairable: true },
});

describe('support decides first', () => {
  it('whether there is a number at all: a refusal names the clause', async () => {
    const { homeward } = stage.house();
    const { id, unit, serial } = await asked();
    expect(unit?.decision).toMatchObject({ outcome: 'review', coverage: 'ask-support' });
    const { stage: at, units } = await homeward.review(id, {
      units: [{ serial, verdict: 'refuse', note: 'Works after a restart.' }],
    });
    expect(at).toBe('refused');
    expect(units[0]?.decision.reasons[0]?.clause).toBe('S4');
    await stage.house().ended(id);
  });
});

describe('in warranty by support’s word', () => {
  it('a unit is repaired free of charge, the customer paying both ways', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await authorized('warranty');
    expect(await homeward.return(number)).toMatchObject({ coverage: 'warranty', validUntil: null });
    await homeward.receive(number, parcel(serial));
    await homeward.inspect(number, found('manufacturing'));
    await homeward.fulfil(number, {});
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    const told = await stage.told(number);
    expect(told).toMatchObject({
      outcome: 'repaired',
      timeline: [
        'support: authorized',
        'dock: parcel-received',
        'bench: inspected',
        'bench: repaired',
        'dispatch: shipped',
      ],
      mails: ['Your return is authorized', 'Your parcel has arrived', 'Your repaired unit is on its way'],
    });
    expect(told.clauses).toEqual(expect.arrayContaining(['S12', 'S13']));
  });

  it('damage in transit voids the warranty: an offer, paid in advance, before any repair', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await authorized('warranty');
    await homeward.receive(number, parcel(serial));
    const { decision } = await homeward.inspect(number, found('transit'));
    expect(decision).toMatchObject({ coverage: 'void', chargeable: true, payment: 'in-advance' });
    await homeward.quote(number, {
      lines: [{ kind: 'labour', description: 'New housing', amount: usd('120.00') }],
    });
    await homeward.answerQuote(number, { accept: true });
    stands(await homeward.return(number), 'fulfilling', 'accounts');
    await expect(
      homeward.pay(number, { reference: 'T-1', amount: usd('100.00'), method: 'transfer' }),
    ).rejects.toThrow(/the difference is 20\.00 USD/);
    await homeward.pay(number, { reference: 'T-1', amount: usd('120.00'), method: 'transfer' });
    await homeward.fulfil(number, {});
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    const told = await stage.told(number);
    expect(told).toMatchObject({
      outcome: 'repaired',
      timeline: [
        'support: authorized',
        'dock: parcel-received',
        'bench: inspected',
        'support: offered',
        'customer: offer-accepted',
        'accounts: paid',
        'bench: repaired',
        'dispatch: shipped',
      ],
    });
    expect(told.clauses).toEqual(expect.arrayContaining(['S10', 'S14', 'S15', 'S18', 'S16']));
  });
});

describe('not in warranty by support’s word', () => {
  it('an offer that is declined sends the unit home unrepaired', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await authorized('none');
    await homeward.receive(number, parcel(serial));
    await homeward.inspect(number, found('manufacturing'));
    await homeward.quote(number, {
      lines: [{ kind: 'labour', description: 'New sensor', amount: usd('300.00') }],
    });
    await homeward.answerQuote(number, { accept: false });
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    const told = await stage.told(number);
    expect(told).toMatchObject({
      outcome: 'returned-unrepaired',
      mails: [
        'Your return is authorized',
        'Your parcel has arrived',
        'Our offer for your unit',
        'You have declined our offer',
        'Your unit is on its way back',
      ],
    });
    expect(told.clauses).toEqual(expect.arrayContaining(['S14', 'S15', 'S18']));
  });
});

describe('at the dock', () => {
  it('a parcel without the number is not accepted, and the return goes on waiting', async () => {
    const { homeward } = stage.house();
    const { number, serial } = await authorized('warranty');
    const answer = await homeward.receive(number, parcel(serial, false));
    expect(answer).toMatchObject({ accepted: false, held: false, stage: 'issued' });
    expect(answer.reasons[0]?.clause).toBe('S6');
    await homeward.cancel(number, { reason: 'I keep it.' }, 'customer');
    expect(await stage.told(number)).toMatchObject({ outcome: 'cancelled' });
  });
});
