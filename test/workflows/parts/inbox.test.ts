import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alkeriaRequest,
  authorized,
  goodParcel,
  monthsAgo,
  openHouse,
  type House,
} from '../../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

let count = 0;
async function issued(purchasedOn = monthsAgo(12)) {
  const serial = `1700${String((count += 1)).padStart(4, '0')}`;
  const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial], { purchasedOn }));
  return { serial, number };
}

describe('calls of one moment', () => {
  it('of three parcels scanned for one number one is received, and the other scans are told so', async () => {
    const { serial, number } = await issued();
    const scans = await Promise.allSettled(
      ['a', 'b', 'c'].map((scanId) => house.homeward.receive(number, goodParcel(scanId, serial))),
    );
    expect(scans.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const scan of scans)
      if (scan.status === 'rejected')
        expect(scan.reason).toMatchObject({ code: 'wrong-stage', details: { stage: 'received' } });
    expect((await house.homeward.return(number)).receipts).toHaveLength(1);
  });

  it('a scan and a cancellation: one counts, and the other is told why not', async () => {
    const { serial, number } = await issued();
    const [scan, cancellation] = await Promise.allSettled([
      house.homeward.receive(number, goodParcel('scan', serial)),
      house.homeward.cancel(number, { reason: 'works again' }, 'customer'),
    ]);
    const { stage } = await house.homeward.return(number);
    if (scan.status === 'fulfilled')
      expect({ stage, cancellation }).toMatchObject({
        stage: 'received',
        cancellation: { value: { accepted: false, reasons: [{ clause: 'A5' }] } },
      });
    else
      expect({ stage, cancellation, scan }).toMatchObject({
        stage: 'cancelled',
        cancellation: { value: { accepted: true } },
        scan: { reason: { code: 'wrong-stage' } },
      });
  });

  it('a scan by the call and the same scan by a signal are one receipt', async () => {
    const { serial, number } = await issued();
    const parcel = goodParcel('both ways', serial);
    const [, answer] = await Promise.all([
      house.client.workflow.getHandle(number).signal('receipt', parcel),
      house.homeward.receive(number, parcel),
    ]);
    expect(answer.accepted).toBe(true);
    expect((await house.homeward.return(number)).receipts).toHaveLength(1);
  });
});

describe('a call made again', () => {
  it('a payment of the same reference counts once and answers how the return stands', async () => {
    const { serial, number } = await issued(monthsAgo(30));
    const { homeward } = house;
    const amount = { amount: '180.00', currency: 'EUR' };
    const payment = { reference: 'P-7', amount, method: 'bank transfer' };
    await homeward.receive(number, goodParcel('scan', serial));
    await homeward.inspect(number, { inspection: { faultFound: true, cause: 'manufacturing' } });
    await homeward.quote(number, { lines: [{ kind: 'labour', description: 'Repair', amount }] });
    await homeward.answerQuote(number, { accept: true });
    await homeward.pay(number, payment);
    expect(await homeward.pay(number, payment)).toMatchObject({ stage: 'fulfilling', waitingOn: 'bench' });
    expect((await homeward.return(number)).payments).toHaveLength(1);
  });

  it('answers with what the return waits on next', async () => {
    const { serial, number } = await issued();
    await house.homeward.receive(number, goodParcel('scan', serial));
    await house.homeward.inspect(number, { inspection: { faultFound: true, cause: 'manufacturing' } });
    expect(await house.homeward.fulfil(number, {})).toMatchObject({
      waitingOn: 'dispatch',
      possible: ['shipment', 'access', 'hold'],
    });
  });
});

describe('what reaches a return past the API', () => {
  it.each([
    'receipt',
    'verdict',
    'inspection',
    'quote',
    'payment',
    'shipment',
    'inbound',
    'cancellation',
    'note',
  ])('an update %s that is not what it should be is refused, and the return goes on', async (name) => {
    const { serial, number } = await issued();
    const handle = house.client.workflow.getHandle(number);
    await expect(handle.executeUpdate(name, { args: [{ nonsense: true }] })).rejects.toMatchObject({
      cause: { type: 'Invalid' },
    });
    expect(await house.homeward.receive(number, goodParcel('after', serial))).toMatchObject({
      accepted: true,
    });
  });

  it('a signal of thousands of characters shows on the desk in a few words', async () => {
    const { number } = await issued();
    await house.client.workflow.getHandle(number).signal('receipt', { [`odd\u0000${'x'.repeat(5000)}`]: 1 });
    await house.homeward.note(number, { text: 'seen' }, 'support');
    const told = (await house.homeward.return(number)).timeline.find(
      ({ what }) => what === 'signal-not-accepted',
    );
    expect(told?.detail?.length).toBeLessThanOrEqual(500);
  });

  it('notes without end are refused before they fill the history, and the return goes on', async () => {
    const { serial, number } = await issued();
    const note = () => house.homeward.note(number, { text: 'n'.repeat(4000) }, 'customer');
    const write = async (): Promise<void> => note().then(write);
    await expect(write()).rejects.toMatchObject({ code: 'invalid' });
    expect(await house.homeward.receive(number, goodParcel('after', serial))).toMatchObject({
      accepted: true,
    });
  });
});
