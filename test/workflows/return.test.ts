import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alkeriaRequest,
  authorized,
  goodParcel,
  monthsAgo,
  openHouse,
  type House,
} from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

let count = 0;
const fresh = (): string => `1800${String((count += 1)).padStart(4, '0')}`;

/** An authorized return whose unit was bought a year ago, or long before the warranty's 24 months. */
async function issued(purchasedOn?: string) {
  const serial = fresh();
  const [number = ''] = await authorized(
    house.homeward,
    alkeriaRequest([serial], purchasedOn === undefined ? {} : { purchasedOn }),
  );
  return { serial, number };
}

async function onTheBench(purchasedOn?: string) {
  const one = await issued(purchasedOn);
  await house.homeward.receive(one.number, goodParcel(`scan ${one.number}`, one.serial));
  return one;
}

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const offer = {
  lines: [
    { kind: 'labour' as const, description: 'Sensor board replaced', amount: eur('180.00') },
    { kind: 'shipping' as const, description: 'Return shipment', amount: eur('24.50') },
  ],
};
const manufacturing = { inspection: { faultFound: true, cause: 'manufacturing' as const } };
const misuse = { inspection: { faultFound: true, cause: 'misuse' as const } };

const steps = async (number: string) =>
  (await house.homeward.return(number)).timeline.map(({ what }) => what);

describe('in warranty', () => {
  it('a unit is authorized, received, inspected, repaired and shipped at the vendor’s expense', async () => {
    const { homeward } = house;
    const { serial, number } = await issued();
    expect(await homeward.return(number)).toMatchObject({
      stage: 'issued',
      waitingOn: 'customer',
      coverage: 'warranty',
    });

    expect(await homeward.receive(number, goodParcel('scan 1', serial))).toMatchObject({
      accepted: true,
      held: false,
      stage: 'received',
    });
    const inspected = await homeward.inspect(number, manufacturing);
    expect(inspected).toMatchObject({ stage: 'fulfilling', decision: { chargeable: false } });
    expect(await homeward.fulfil(number, { notes: 'sensor cable reseated' })).toMatchObject({
      stage: 'fulfilling',
      waitingOn: 'dispatch',
    });
    expect(await homeward.ship(number, { carrier: 'DHL', tracking: 'JD0001' })).toMatchObject({
      stage: 'shipped',
      waitingOn: null,
    });

    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({
      stage: 'closed',
      outcome: 'repaired',
      decision: { freight: { inbound: 'customer', outbound: 'vendor' } },
    });
    expect(await steps(number)).toEqual([
      'authorized',
      'parcel-received',
      'inspected',
      'repaired',
      'shipped',
    ]);
    expect(house.subjects(number)).toHaveLength(3);
  });

  it('a replacement’s serial is kept, and the return ends as replaced', async () => {
    const { number } = await onTheBench();
    await house.homeward.inspect(number, {
      inspection: { faultFound: true, cause: 'manufacturing', repairable: false },
    });
    await expect(house.homeward.fulfil(number, {})).rejects.toMatchObject({ code: 'invalid' });
    await house.homeward.fulfil(number, {
      replacement: { serial: '18009999', model: 'NECTA N4K2-7C', condition: 'new' },
    });
    await house.homeward.ship(number, { carrier: 'DHL', tracking: 'JD0002' });
    await house.ended(number);
    expect(await house.homeward.return(number)).toMatchObject({ outcome: 'replaced' });
  });

  it('the bench may correct its findings before anything was done; both are kept', async () => {
    const { number } = await onTheBench();
    await house.homeward.inspect(number, manufacturing);
    const again = await house.homeward.inspect(number, misuse);
    expect(again.decision).toMatchObject({ coverage: 'void', chargeable: true });
    const view = await house.homeward.return(number);
    expect(view.inspections).toHaveLength(2);
    expect(view).toMatchObject({ stage: 'inspecting', waitingOn: 'support' });
  });

  it('a unit without a fault is for support to judge, and goes back unrepaired where support declines', async () => {
    const { number } = await onTheBench();
    const { decision } = await house.homeward.inspect(number, { inspection: { faultFound: false } });
    expect(decision.outcome).toBe('review');
    expect(await house.homeward.return(number)).toMatchObject({ waitingOn: 'support' });
    expect(await house.homeward.giveVerdict(number, { verdict: 'refuse' })).toMatchObject({
      decision: { outcome: 'refuse' },
    });
    await house.homeward.ship(number, { carrier: 'DHL', tracking: 'JD0003' });
    await house.ended(number);
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'refused', outcome: 'refused' });
  });
});

describe('out of warranty', () => {
  it('an offer with the way back in it is accepted and paid, then the unit is repaired and shipped', async () => {
    const { homeward } = house;
    const { number } = await onTheBench(monthsAgo(30));
    const { decision } = await homeward.inspect(number, manufacturing);
    expect(decision).toMatchObject({ coverage: 'none', chargeable: true, freight: { outbound: 'customer' } });

    const quoted = await homeward.quote(number, offer);
    expect(quoted).toMatchObject({
      stage: 'quoted',
      waitingOn: 'customer',
      quote: { total: eur('204.50') },
      possible: ['quote-answer', 'quote', 'cancellation', 'access', 'hold'],
    });
    expect(await homeward.answerQuote(number, { accept: true })).toMatchObject({ stage: 'fulfilling' });
    await expect(
      homeward.pay(number, { reference: 'P-1', amount: eur('200.00'), method: 'bank transfer' }),
    ).rejects.toThrow('the difference is 4.50 EUR');
    await homeward.pay(number, { reference: 'P-1', amount: eur('204.50'), method: 'bank transfer' });
    await homeward.fulfil(number, {});
    await homeward.ship(number, { carrier: 'DHL', tracking: 'JD0004' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({
      stage: 'closed',
      outcome: 'repaired',
      quote: { answer: 'accepted', paid: eur('204.50') },
    });
  });

  it('an offer not yet paid when the unit leaves waits on accounts before the return ends', async () => {
    const { homeward } = house;
    const { number } = await onTheBench(monthsAgo(30));
    await homeward.inspect(number, manufacturing);
    await homeward.quote(number, offer);
    await homeward.answerQuote(number, { accept: true });
    await homeward.fulfil(number, {});
    expect(await homeward.ship(number, { carrier: 'DHL', tracking: 'JD0005' })).toMatchObject({
      stage: 'shipped',
      waitingOn: 'accounts',
    });
    await homeward.pay(number, { reference: 'P-2', amount: eur('204.50'), method: 'bank transfer' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ stage: 'closed', outcome: 'repaired' });
  });

  it('a declined offer sends the unit back unrepaired', async () => {
    const { homeward } = house;
    const { number } = await onTheBench(monthsAgo(30));
    await homeward.inspect(number, manufacturing);
    await homeward.quote(number, offer);
    await homeward.answerQuote(number, { accept: false });
    expect(await homeward.return(number)).toMatchObject({ waitingOn: 'dispatch' });
    await homeward.ship(number, { carrier: 'DHL', tracking: 'JD0006' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ outcome: 'returned-unrepaired' });
  });

  it('an offer nobody answers in its time, after two reminders, sends the unit back unrepaired', async () => {
    const { homeward } = house;
    const { number } = await onTheBench(monthsAgo(30));
    await homeward.inspect(number, manufacturing);
    await homeward.quote(number, offer);
    await house.daysPass(31.5);
    expect(await steps(number)).toEqual([
      'authorized',
      'parcel-received',
      'inspected',
      'offered',
      'reminded',
      'reminded',
      'offer-lapsed',
    ]);
    await expect(homeward.answerQuote(number, { accept: true })).rejects.toMatchObject({
      code: 'wrong-stage',
    });
    await homeward.ship(number, { carrier: 'DHL', tracking: 'JD0007' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ outcome: 'returned-unrepaired' });
  });

  it('improper use found on the bench of a unit in warranty leads to an offer', async () => {
    const { number } = await onTheBench();
    const { decision } = await house.homeward.inspect(number, misuse);
    expect(decision).toMatchObject({ coverage: 'void', chargeable: true });
    expect(decision.reasons.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['A12', 'A25']));
    expect(await house.homeward.quote(number, offer)).toMatchObject({ stage: 'quoted' });
  });
});

describe('before the parcel comes', () => {
  it('two reminders go out, the number expires after 30 days, and a later scan is refused with what to do', async () => {
    const { serial, number } = await issued();
    await house.daysPass(31.5);
    await house.ended(number);
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'expired', outcome: 'expired' });
    expect(await steps(number)).toEqual(['authorized', 'reminded', 'reminded', 'expired']);
    const refused = house.homeward.receive(number, goodParcel('late', serial));
    await expect(refused).rejects.toMatchObject({
      code: 'wrong-stage',
      details: { stage: 'expired', reasons: [{ clause: 'A14' }, { clause: 'A15' }] },
    });
    await expect(refused).rejects.toThrow('ask for a new number');
  });

  it('a serial whose number has expired may be asked for again', async () => {
    const { serial, number } = await issued();
    await house.daysPass(31.5);
    await house.ended(number);
    expect(await authorized(house.homeward, alkeriaRequest([serial]))).toHaveLength(1);
  });

  it('a cancellation is accepted, with the reason', async () => {
    const { number } = await issued();
    const answer = await house.homeward.cancel(number, { reason: 'works again' }, 'customer');
    expect(answer).toMatchObject({ accepted: true, stage: 'cancelled', reasons: [{ clause: 'A5' }] });
    await house.ended(number);
    expect(await house.homeward.return(number)).toMatchObject({ outcome: 'cancelled' });
  });

  it('a cancellation after the parcel was received is refused, with the reason', async () => {
    const { number } = await onTheBench();
    const answer = await house.homeward.cancel(number, { reason: 'changed my mind' }, 'customer');
    expect(answer).toMatchObject({ accepted: false, stage: 'received', reasons: [{ clause: 'A5' }] });
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'received', waitingOn: 'bench' });
  });

  it('a scan and the expiry in the same second have one outcome', async () => {
    const { serial, number } = await issued();
    const { dueAt } = await house.homeward.return(number);
    const ahead = (Date.parse(dueAt ?? '') - Date.parse(await house.now())) / 86_400_000;
    const [, scan] = await Promise.allSettled([
      house.daysPass(ahead),
      house.homeward.receive(number, goodParcel('just now', serial)),
    ]);
    const { stage } = await house.homeward.return(number);
    expect(stage).toBe(scan.status === 'fulfilled' ? 'received' : 'expired');
  });
});

describe('at the dock', () => {
  it('a parcel sent freight collect is refused, and the number stays good', async () => {
    const { serial, number } = await issued();
    const refused = await house.homeward.receive(number, {
      ...goodParcel('collect', serial),
      freightCollect: true,
    });
    expect(refused).toMatchObject({ accepted: false, held: false, stage: 'issued' });
    expect(refused.reasons[0]).toMatchObject({ clause: 'A21' });
    expect(await house.homeward.receive(number, goodParcel('prepaid', serial))).toMatchObject({
      accepted: true,
    });
  });

  it.each([
    ['without a number on it', { marked: false }, 'A9'],
    ['with something not authorized in it', { unauthorizedMaterial: true }, 'A19'],
    ['with another unit in it', { serial: 'another' }, 'A19'],
  ])('a parcel %s is held until support accepts it', async (_, difference, clause) => {
    const { serial, number } = await issued();
    const held = await house.homeward.receive(number, { ...goodParcel('odd', serial), ...difference });
    expect(held).toMatchObject({ accepted: false, held: true, stage: 'issued' });
    expect(held.reasons.map((reason) => reason.clause)).toContain(clause);
    expect(await house.homeward.return(number)).toMatchObject({ waitingOn: 'support' });
    expect(await house.homeward.giveVerdict(number, { verdict: 'authorize' })).toMatchObject({
      stage: 'received',
    });
  });

  it('a parcel that support rejects goes back to where it came from', async () => {
    const { serial, number } = await issued();
    await house.homeward.receive(number, { ...goodParcel('odd', serial), marked: false });
    expect(await house.homeward.giveVerdict(number, { verdict: 'refuse' })).toMatchObject({
      stage: 'refused',
    });
    await house.homeward.ship(number, { carrier: 'DHL', tracking: 'JD0008' });
    await house.ended(number);
    expect(await house.homeward.return(number)).toMatchObject({ outcome: 'refused' });
  });

  it('the same scan twice is one receipt', async () => {
    const { serial, number } = await issued();
    const parcel = goodParcel('twice', serial);
    const [first, second] = await Promise.all([
      house.homeward.receive(number, parcel),
      house.homeward.receive(number, parcel),
    ]);
    expect(second).toEqual(first);
    expect(await house.homeward.receive(number, parcel)).toEqual(first);
    expect((await house.homeward.return(number)).receipts).toHaveLength(1);
  });

  it('a scan sent as a signal is received as by the call', async () => {
    const { serial, number } = await issued();
    await house.client.workflow.getHandle(number).signal('receipt', goodParcel('signalled', serial));
    await house.homeward.note(number, { text: 'seen' }, 'support');
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'received' });
  });

  it('a signal that is no scan shows on the desk and changes nothing', async () => {
    const { number } = await issued();
    await house.client.workflow.getHandle(number).signal('receipt', { scanId: 'x' });
    await house.homeward.note(number, { text: 'seen' }, 'support');
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'issued' });
    expect(await steps(number)).toContain('signal-not-accepted');
  });
});

describe('at the wrong stage', () => {
  it('a call is refused with the stage and what can be done now', async () => {
    const { number } = await issued();
    await expect(house.homeward.inspect(number, manufacturing)).rejects.toMatchObject({
      code: 'wrong-stage',
      details: {
        stage: 'issued',
        waitingOn: 'customer',
        possible: ['receipt', 'inbound', 'cancellation', 'renewal'],
      },
    });
  });
});

it('every history of these scenarios replays', { timeout: 120_000 }, async () => {
  expect(await house.replayAll()).toBeGreaterThan(40);
});
