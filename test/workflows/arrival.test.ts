import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArrivalReport } from '../../client/messages.ts';
import { arrivalQuery, settlementUpdate } from '../../workflows/messages/arrival-definitions.ts';
import { alkeriaRequest, authorized, goodParcel, openHouse, type House } from '../support/house.ts';
import { png } from '../web/support/samples.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.replayAll();
  await house.stop();
});

let count = 0;
const fresh = () => `AR${String((count += 1)).padStart(5, '0')}`;

/** A parcel at Alkeria's dock without anything on it. */
const parcel = (more: Partial<ArrivalReport> = {}): ArrivalReport => ({
  scanId: `arrival-${(count += 1)}`,
  vendor: 'alkeria',
  ...more,
});

const refusal = (code: string, message: RegExp) => ({ code, message: expect.stringMatching(message) });

/** Every text in a history, its payloads too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('an arrival', () => {
  it('is held for support with the policy’s reasons and term, and is there to be found at once', async () => {
    const report = parcel({ serial: fresh(), from: 'ACME, Turin' });
    const arrival = await house.homeward.recordArrival(report);
    expect(arrival).toMatchObject({
      ...report,
      stage: 'held',
      waitingOn: 'support',
      overdue: false,
      possible: ['settlement'],
      reasons: [{ clause: 'A9' }, { clause: 'A19' }],
      candidates: [],
    });
    expect(Date.parse(arrival.dueAt ?? '')).toBeGreaterThan(Date.parse(arrival.at));
    expect(await house.homeward.arrival(arrival.id)).toEqual(arrival);
    const { arrivals } = await house.homeward.arrivals({ open: true, serial: report.serial ?? '' });
    expect(arrivals).toEqual([arrival]);
  });

  it('shows itself in the Temporal UI by vendor, stage, whom it waits on, until when, and serial number', async () => {
    const serial = fresh();
    const { id, dueAt } = await house.homeward.recordArrival(parcel({ serial }));
    const described = await house.client.workflow.getHandle(id).describe();
    const shown = described.typedSearchAttributes
      .getAll()
      .map(({ key, value }) => [key.name, value instanceof Date ? value.toISOString() : value]);
    expect(Object.fromEntries(shown)).toMatchObject({
      RmaVendor: 'alkeria',
      RmaStage: 'held',
      RmaWaitingOn: 'support',
      RmaDueAt: new Date(dueAt ?? '').toISOString(),
      RmaSerial: serial,
    });
    expect(await described.staticSummary()).toBe(`alkeria: parcel without a return, serial number ${serial}`);
  });

  it('is one however often its scan is reported', async () => {
    const report = parcel();
    const first = await house.homeward.recordArrival(report);
    expect(await house.homeward.recordArrival({ ...report, from: 'somebody else' })).toEqual(first);
  });

  it('tells Temporal nothing of its sender', async () => {
    const { id } = await house.homeward.recordArrival(parcel({ from: 'Zacharias, Turin' }));
    const history = await house.client.workflow.getHandle(id).fetchHistory();
    const texts = textsIn(history).join(' ');
    expect(texts).toContain(id);
    expect(texts).not.toContain('Zacharias');
  });

  it('is overdue after its term, and goes on waiting', async () => {
    const { id } = await house.homeward.recordArrival(parcel());
    await house.daysPass(5);
    await expect
      .poll(() => house.homeward.arrival(id))
      .toMatchObject({ overdue: true, stage: 'held', waitingOn: 'support' });
    const settled = await house.homeward.settleArrival(id, { sendBack: { carrier: 'DHL', tracking: '1' } });
    expect(settled.timeline.map(({ what }) => what)).toEqual(['recorded', 'overdue', 'sent-back']);
  });
});

describe('sending it back', () => {
  it('ends it; the same settlement again is answered the same, another one is refused', async () => {
    const { id } = await house.homeward.recordArrival(parcel());
    const sendBack = { carrier: 'DHL', tracking: 'JD1' };
    const settled = await house.homeward.settleArrival(id, { sendBack });
    expect(settled).toMatchObject({
      stage: 'sent-back',
      waitingOn: null,
      dueAt: null,
      settlement: { sendBack },
    });
    await house.ended(id);
    expect(await house.homeward.settleArrival(id, { sendBack })).toEqual(settled);
    await expect(house.homeward.settleArrival(id, { match: 'ALK-26-7K3M9-T' })).rejects.toMatchObject(
      refusal('wrong-stage', /settled in another way already/),
    );
    expect(await house.homeward.recordArrival(parcel({ scanId: settled.scanId }))).toEqual(settled);
  });

  it('is one settlement where two come at once', async () => {
    const { id } = await house.homeward.recordArrival(parcel());
    const sendBack = { carrier: 'DHL', tracking: 'JD2' };
    const [one, other, third] = await Promise.allSettled([
      house.homeward.settleArrival(id, { sendBack }),
      house.homeward.settleArrival(id, { sendBack }),
      house.homeward.settleArrival(id, { sendBack: { ...sendBack, tracking: 'JD3' } }),
    ]);
    const same = [one, other].filter(({ status }) => status === 'fulfilled').length;
    expect([same, third?.status]).toSatisfy(
      ([n, s]) => (n === 2 && s === 'rejected') || (n === 0 && s === 'fulfilled'),
    );
  });
});

describe('matching it', () => {
  it('has the return receive the parcel, as the dock saw it', async () => {
    const serial = fresh();
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    const photo = await house.homeward.upload(png);
    const arrival = await house.homeward.recordArrival(
      parcel({ serial, packaging: 'adequate', photos: [photo.id] }),
    );
    const owner = await house.homeward.return(number);
    expect(arrival.candidates).toEqual([
      {
        request: owner.request,
        number,
        serial,
        model: 'NECTA N4K2-7C',
        stage: 'issued',
        awaited: true,
        by: 'serial',
      },
    ]);
    const settled = await house.homeward.settleArrival(arrival.id, { match: number.toLowerCase() });
    expect(settled).toMatchObject({
      stage: 'matched',
      settlement: { match: number },
      receipt: { accepted: true, held: false, stage: 'received' },
      candidates: [],
    });
    expect(await house.homeward.return(number)).toMatchObject({
      stage: 'received',
      waitingOn: 'bench',
      receipts: [{ scanId: arrival.id, serial, marked: true, packaging: 'adequate', photos: [photo.id] }],
    });
    expect(await house.homeward.file(photo.id)).toMatchObject({
      request: owner.request,
      uses: [{ serial, evidence: 'photo' }],
    });
  });

  it('is support’s word where the return leaves it to support whether to accept the parcel', async () => {
    const serial = fresh();
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    const { id } = await house.homeward.recordArrival(
      parcel({ serial: `${serial}X`, unauthorizedMaterial: true }),
    );
    const settled = await house.homeward.settleArrival(id, { match: number, note: 'One digit misread.' });
    expect(settled.receipt).toMatchObject({ accepted: true, held: false, stage: 'received' });
    const { timeline, stage, facts } = await house.homeward.return(number);
    expect([stage, facts?.support?.receiptVerdict]).toEqual(['received', 'authorize']);
    expect(timeline).toContainEqual(expect.objectContaining({ what: 'note', detail: 'One digit misread.' }));
  });

  it('takes the return’s serial number where the parcel shows none', async () => {
    const serial = fresh();
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    const { id } = await house.homeward.recordArrival(parcel());
    await house.homeward.settleArrival(id, { match: number });
    expect((await house.homeward.return(number)).receipts).toMatchObject([{ serial }]);
  });

  it('is refused where nobody knows the number, or it is another vendor’s, and the arrival stays open', async () => {
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([fresh()]));
    const { id } = await house.homeward.recordArrival(parcel({ vendor: 'camstro' }));
    await expect(house.homeward.settleArrival(id, { match: 'CAM-26-99999-Z' })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'match', message: 'there is no return CAM-26-99999-Z' }],
    });
    await expect(house.homeward.settleArrival(id, { match: number })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'match', message: `${number} is a return of alkeria, not of camstro` }],
    });
    expect(await house.homeward.arrival(id)).toMatchObject({ stage: 'held', possible: ['settlement'] });
  });

  it('is refused by a number that has expired, with what to do, and the arrival stays open', async () => {
    const serial = fresh();
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    await house.daysPass(32);
    await house.ended(number);
    const arrival = await house.homeward.recordArrival(parcel({ number }));
    expect(arrival.reasons.map(({ clause }) => clause)).toContain('A14');
    await expect(house.homeward.settleArrival(arrival.id, { match: number })).rejects.toMatchObject(
      refusal('wrong-stage', /has ended \(expired\).*Renew it first, then match/),
    );
    expect(await house.homeward.arrival(arrival.id)).toMatchObject({
      stage: 'held',
      refusals: [{ match: number, attempt: 1 }],
    });
    const [anew = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    const { candidates } = await house.homeward.arrival(arrival.id);
    expect(candidates).toMatchObject([{ number: anew, by: 'number' }]);
    const settled = await house.homeward.settleArrival(arrival.id, { match: anew });
    expect(settled.settlement).toMatchObject({ match: anew });
  });

  it('is refused where the policy refuses the parcel, which is then sent back', async () => {
    const serial = fresh();
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    const { id } = await house.homeward.recordArrival(parcel({ serial, freightCollect: true }));
    await expect(house.homeward.settleArrival(id, { match: number })).rejects.toMatchObject(
      refusal('wrong-stage', /does not take this parcel.*A21/),
    );
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'issued' });
    const settled = await house.homeward.settleArrival(id, { sendBack: { carrier: 'DHL', tracking: 'JD4' } });
    expect(settled.stage).toBe('sent-back');
  });

  it('may come after the review of its request has ended', async () => {
    const serial = fresh();
    const { id: request } = await house.homeward.submitRequest(alkeriaRequest([serial]));
    const { id, candidates } = await house.homeward.recordArrival(parcel({ serial }));
    expect(candidates).toMatchObject([{ request, stage: 'in-review', awaited: false }]);
    const reviewed = await house.homeward.review(request, { units: [{ serial, verdict: 'authorize' }] });
    const number = reviewed.units[0]?.rma ?? '';
    expect((await house.homeward.arrival(id)).candidates).toMatchObject([{ number, awaited: true }]);
    await house.homeward.settleArrival(id, { match: number });
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'received' });
  });

  it('is no second receipt where the dock has taken the same unit in under its number meanwhile', async () => {
    const serial = fresh();
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    const { id } = await house.homeward.recordArrival(parcel({ serial: serial.toLowerCase() }));
    await house.homeward.receive(number, goodParcel(`dock-${serial}`, serial));
    expect((await house.homeward.arrival(id)).candidates).toMatchObject([{ number, awaited: false }]);
    const other = await house.homeward.recordArrival(parcel({ serial: `${serial}-2` }));
    await expect(house.homeward.settleArrival(other.id, { match: number })).rejects.toMatchObject(
      refusal('wrong-stage', /does not take receipt now: it is received/),
    );
    expect(await house.homeward.settleArrival(id, { match: number })).toMatchObject({
      stage: 'matched',
      receipt: { accepted: true, stage: 'received' },
    });
    expect((await house.homeward.return(number)).receipts).toHaveLength(1);
  });

  it('may be refused as often as it is tried, in a history that stays short', async () => {
    const serial = fresh();
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    const { id } = await house.homeward.recordArrival(parcel({ freightCollect: true }));
    for (let tried = 1; tried <= 12; tried += 1)
      await expect(house.homeward.settleArrival(id, { match: number })).rejects.toMatchObject({
        code: 'wrong-stage',
      });
    const { refusals } = await house.homeward.arrival(id);
    expect(refusals.map(({ attempt }) => attempt)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const { historyLength } = await house.client.workflow.getHandle(id).describe();
    expect(historyLength).toBeLessThan(200);
    await house.homeward.settleArrival(id, { sendBack: { carrier: 'DHL', tracking: 'JD5' } });
  });
});

describe('an arrival whose workflow is stopped from outside', () => {
  it.each(['terminate', 'cancel'] as const)('is still there after %s, and is settled', async (how) => {
    const { id } = await house.homeward.recordArrival(parcel());
    const handle = house.client.workflow.getHandle(id);
    await handle[how]();
    await handle.result().catch(() => undefined);
    const { arrivals } = await house.homeward.arrivals({ open: true });
    expect(arrivals.map((one) => one.id)).toContain(id);
    const settled = await house.homeward.settleArrival(id, { sendBack: { carrier: 'UPS', tracking: '1Z' } });
    expect(settled).toMatchObject({ stage: 'sent-back' });
    expect(settled.timeline.map(({ what }) => what)).toEqual(['recorded', 'sent-back']);
  });
});

describe('photos from the dock', () => {
  it('stay with the return whose parcel they show', async () => {
    const serial = fresh();
    const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
    const photo = await house.homeward.upload(png);
    const unknown = { ...goodParcel(`s-${serial}`, serial), photos: ['0'.repeat(32)] };
    await expect(house.homeward.receive(number, unknown)).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'photos[0]' }],
    });
    await house.homeward.receive(number, { ...unknown, photos: [photo.id] });
    const { request, receipts } = await house.homeward.return(number);
    expect(receipts[0]?.photos).toEqual([photo.id]);
    expect(await house.homeward.file(photo.id)).toMatchObject({ request });
  });

  it('stay with an arrival as long as it is none of a return’s', async () => {
    const { homeward } = house;
    const photo = await homeward.upload(png);
    await expect(homeward.recordArrival(parcel({ photos: ['0'.repeat(32)] }))).rejects.toMatchObject({
      code: 'invalid',
    });
    const { id } = await homeward.recordArrival(parcel({ photos: [photo.id] }));
    expect(await homeward.file(photo.id)).toMatchObject({ request: id });
  });
});

describe('a settlement that comes past the client', () => {
  it('is refused where it is misshapen, and the arrival goes on', async () => {
    const { id } = await house.homeward.recordArrival(parcel());
    const handle = house.client.workflow.getHandle(id);
    const misshapen = { match: 7 } as unknown as { match: string };
    await expect(handle.executeUpdate(settlementUpdate, { args: [misshapen] })).rejects.toMatchObject({
      cause: { type: 'Invalid' },
    });
    expect(await handle.query(arrivalQuery)).toMatchObject({ possible: ['settlement'] });
  });
});
