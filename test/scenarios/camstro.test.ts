import { describe, expect, it } from 'vitest';
import { type Asked, stageFor, stands } from './stage-for.ts';

const stage = stageFor('camstro', 'CS77');
const usd = (amount: string) => ({ amount, currency: 'USD' });

/** A camera bought so many days ago in the official store, delivered five days later. */
async function bought(days: number) {
  return {
    date: await stage.daysAgo(days),
    deliveredOn: await stage.daysAgo(days - 5),
    proof: true,
    channel: 'official-store' as const,
    country: 'US',
    unitPrice: usd('129.99'),
  };
}

const camera = { category: 'camera', poe: true, condition: 'new', brand: 'Camstro' } as const;
const unwanted = { reason: 'unwanted', description: 'Too large for the porch.' } as const;
const inOriginal = (serial: string) => ({
  scanId: `scan ${serial}`,
  serial,
  marked: true,
  packaging: 'original' as const,
});
const asNew = { inspection: { faultFound: false, complete: true, perfect: true } };

describe('a new camera nobody wants, within 30 days', () => {
  it('is refunded at the customer’s choice, and the unit stays', async () => {
    const { homeward } = stage.house();
    const serial = stage.serial();
    const { number } = await stage.request({
      serial,
      model: 'NC800',
      purchase: await bought(20),
      unit: camera,
      claim: unwanted,
    });
    stands(await homeward.return(number), 'issued', 'customer');
    expect(await homeward.receive(number, inOriginal(serial))).toMatchObject({ accepted: true });
    const { decision } = await homeward.inspect(number, asNew);
    expect(decision).toMatchObject({ outcome: 'authorize', remedies: ['exchange', 'refund'] });

    stands(await homeward.return(number), 'fulfilling', 'customer');
    await homeward.chooseRemedy(number, { remedy: 'refund' }, 'customer');
    stands(await homeward.return(number), 'fulfilling', 'accounts');
    const tooMuch = { reference: 'R-1', amount: usd('130.00'), method: 'card' };
    await expect(homeward.refund(number, tooMuch)).rejects.toThrow(/up to 129\.99 USD/);
    await homeward.refund(number, { ...tooMuch, amount: usd('129.99') });

    const told = await stage.told(number);
    expect(told).toMatchObject({
      outcome: 'refunded',
      timeline: [
        'support: authorized',
        'dock: parcel-received',
        'bench: inspected',
        'customer: remedy-chosen',
        'accounts: refunded',
      ],
      mails: [
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Your refund of USD 129.99',
      ],
    });
    expect(told.clauses).toEqual(expect.arrayContaining(['C32', 'C37', 'C40', 'C26']));
  });

  it('is exchanged for a model that support has offered and the customer has chosen', async () => {
    const { homeward } = stage.house();
    const serial = stage.serial();
    const { number } = await stage.request({
      serial,
      model: 'NC800',
      purchase: await bought(20),
      unit: camera,
      claim: { ...unwanted, wants: 'exchange' },
    });
    await homeward.receive(number, inOriginal(serial));
    await homeward.inspect(number, asNew);
    await homeward.chooseRemedy(number, { remedy: 'exchange' }, 'customer');
    stands(await homeward.return(number), 'fulfilling', 'support');
    await homeward.offerOptions(number, {
      options: [{ model: 'NC500' }, { model: 'NC900', note: 'smaller' }],
    });
    stands(await homeward.return(number), 'fulfilling', 'customer');
    await expect(
      homeward.chooseRemedy(number, { remedy: 'exchange', model: 'NC1' }, 'customer'),
    ).rejects.toThrow(/NC1 is not on offer: NC500, NC900/);
    await homeward.chooseRemedy(number, { remedy: 'exchange', model: 'NC900' }, 'customer');
    stands(await homeward.return(number), 'fulfilling', 'bench');
    await homeward.fulfil(number, { replacement: { serial: 'CS99001', model: 'NC900', condition: 'new' } });
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z1' });

    expect(await stage.told(number)).toMatchObject({
      outcome: 'exchanged',
      timeline: [
        'support: authorized',
        'dock: parcel-received',
        'bench: inspected',
        'customer: remedy-chosen',
        'support: options-offered',
        'customer: remedy-chosen',
        'bench: replacement-ready',
        'dispatch: shipped',
      ],
      mails: [
        'Your return is authorized',
        'Your parcel has arrived',
        'Please choose what we shall do',
        'Models to choose from',
        'Your replacement is on its way',
      ],
    });
  });

  it('is refunded after all where the customer changes his mind before the exchange is ready', async () => {
    const { homeward } = stage.house();
    const serial = stage.serial();
    const { number } = await stage.request({
      serial,
      model: 'NC800',
      purchase: await bought(20),
      unit: camera,
      claim: unwanted,
    });
    await homeward.receive(number, inOriginal(serial));
    await homeward.inspect(number, asNew);
    await homeward.chooseRemedy(number, { remedy: 'exchange' }, 'customer');
    await homeward.offerOptions(number, { options: [{ model: 'NC900' }] });
    await homeward.chooseRemedy(number, { remedy: 'exchange', model: 'NC900' }, 'customer');
    stands(await homeward.return(number), 'fulfilling', 'bench');
    await homeward.chooseRemedy(number, { remedy: 'refund' }, 'customer');
    stands(await homeward.return(number), 'fulfilling', 'accounts');
    await homeward.refund(number, { reference: 'R-3', amount: usd('129.99'), method: 'card' });
    expect(await stage.told(number)).toMatchObject({ outcome: 'refunded' });
  });

  it('waits for support’s choice where the customer makes none', async () => {
    const { homeward, daysPass } = stage.house();
    const serial = stage.serial();
    const { number } = await stage.request({
      serial,
      model: 'NC800',
      purchase: await bought(20),
      unit: camera,
      claim: unwanted,
    });
    await homeward.receive(number, inOriginal(serial));
    await homeward.inspect(number, asNew);
    await daysPass(15);
    stands(await homeward.return(number), 'fulfilling', 'support');
    await homeward.chooseRemedy(number, { remedy: 'refund' }, 'support');
    await homeward.refund(number, { reference: 'R-2', amount: usd('129.99'), method: 'card' });
    const { outcome, mails } = await stage.told(number);
    expect(outcome).toBe('refunded');
    expect(mails).toEqual(expect.arrayContaining(['7 days left to choose', '2 days left to choose']));
  });
});

async function refused() {
  const { homeward } = stage.house();
  const serial = stage.serial();
  const { id } = await stage.request({
    serial,
    model: 'NC800',
    purchase: await bought(200),
    unit: camera,
    claim: { reason: 'defective', description: 'Dead channel after firmware boot.' },
  });
  const { units } = await homeward.review(id, {
    units: [{ serial, verdict: 'authorize', qualityIssue: true }],
  });
  const number = units[0]?.rma ?? '';
  await homeward.receive(number, inOriginal(serial));
  const { decision } = await homeward.inspect(number, { inspection: { faultFound: false } });
  expect(decision).toMatchObject({
    outcome: 'refuse',
    freight: { inbound: 'customer', outbound: 'customer' },
  });
  return number;
}

describe('a return refused on the bench', () => {
  it('goes back as received, at the customer’s cost, where the appeal is denied', async () => {
    const { homeward } = stage.house();
    const number = await refused();
    await homeward.appeal(number, { text: 'It fails after an hour only.' });
    stands(await homeward.return(number), 'refused', 'support');
    await homeward.giveVerdict(number, { verdict: 'refuse' });
    stands(await homeward.return(number), 'refused', 'dispatch');
    await expect(homeward.appeal(number, { text: 'Again.' })).rejects.toThrow(/does not take appeal/);
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    expect(await stage.told(number)).toMatchObject({
      outcome: 'refused',
      timeline: [
        'support: authorized',
        'dock: parcel-received',
        'bench: inspected',
        'support: refused',
        'customer: appealed',
        'support: appeal-denied',
        'dispatch: shipped',
      ],
      mails: [
        'Your return is authorized',
        'Your parcel has arrived',
        'Your return cannot go on',
        'Our decision stands',
        'Your unit is on its way back',
      ],
    });
  });

  it('is inspected anew where the appeal is granted, and both findings are kept', async () => {
    const { homeward } = stage.house();
    const number = await refused();
    await homeward.appeal(number, { text: 'It fails after an hour only.' });
    await homeward.giveVerdict(number, { verdict: 'authorize' });
    stands(await homeward.return(number), 'received', 'bench');
    await homeward.inspect(number, {
      inspection: { faultFound: true, cause: 'manufacturing', repairable: true },
      stock: { sameModel: true },
    });
    await homeward.fulfil(number, {});
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    expect(await homeward.return(number)).toMatchObject({
      inspections: [{ inspection: { faultFound: false } }, { inspection: { faultFound: true } }],
    });
    expect(await stage.told(number)).toMatchObject({ outcome: 'repaired' });
  });

  it('is not decided again by who has refused it', async () => {
    const { homeward } = stage.house();
    const serial = stage.serial();
    const { number } = await stage.request({
      serial,
      model: 'NC800',
      purchase: await bought(20),
      unit: camera,
      claim: unwanted,
    });
    await homeward.receive(number, inOriginal(serial));
    await homeward.inspect(number, { inspection: { faultFound: false, complete: true, perfect: false } });
    await homeward.giveVerdict(number, { verdict: 'refuse' }, undefined, 'person-1');
    await homeward.appeal(number, { text: 'The scratch was there before.' });
    await expect(homeward.giveVerdict(number, { verdict: 'refuse' }, undefined, 'person-1')).rejects.toThrow(
      /another person/,
    );
    await homeward.giveVerdict(number, { verdict: 'refuse' }, undefined, 'person-2');
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    const told = await stage.told(number);
    expect(told.outcome).toBe('refused');
    expect(told.clauses).toContain('C40');
  });
});

describe('the third year of a PoE camera that was registered in time', () => {
  const defective: Asked['claim'] = {
    reason: 'defective',
    description: 'Dead channel after firmware boot.',
    evidence: ['photo', 'video'],
    cause: 'lightning',
  };

  it('gives one replacement, whose clocks go on and which is replaced no more', async () => {
    const { homeward } = stage.house();
    const serial = stage.serial();
    const registeredOn = await stage.daysAgo(780);
    const { number, unit } = await stage.request({
      serial,
      model: 'NC800',
      purchase: await bought(800),
      unit: { ...camera, registeredOn },
      claim: defective,
    });
    expect(unit?.decision).toMatchObject({ outcome: 'authorize', coverage: 'extended-warranty' });
    await homeward.receive(number, inOriginal(serial));
    await homeward.inspect(number, {
      inspection: { faultFound: true, cause: 'lightning', repairable: false },
      stock: { sameModel: true },
    });
    const replacement = `${serial}R`;
    await homeward.fulfil(number, {
      replacement: { serial: replacement, model: 'NC800', condition: 'refurbished' },
    });
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    const told = await stage.told(number);
    expect(told).toMatchObject({ outcome: 'replaced' });
    expect(told.clauses).toEqual(expect.arrayContaining(['C27', 'C30']));

    const again = await stage.request({
      serial: replacement,
      model: 'NC800',
      purchase: await bought(10),
      unit: camera,
      claim: defective,
    });
    expect(again.unit?.decision).toMatchObject({
      outcome: 'refuse',
      coverage: 'extended-warranty',
      reasons: expect.arrayContaining([expect.objectContaining({ clause: 'C31' })]),
    });
    await stage.house().ended(again.id);
  });
});
