import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultPayloadConverter } from '@temporalio/common';
import type { RequestSubmission } from '../../client/messages.ts';
import { loadPolicies } from '../../policies/index.ts';
import { correctionUpdate, returnQuery } from '../../workflows/messages/definitions.ts';
import type { ReturnInput } from '../../workflows/return/input.ts';
import { returnWorkflow } from '../../workflows/return/return.ts';
import { taskQueue } from '../../workflows/task-queue.ts';
import { alkeriaRequest, authorized, goodParcel, type House, openHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

let count = 0;
const nextSerial = () => `WAYS${String((count += 1)).padStart(4, '0')}`;
const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const daysAgo = async (days: number) =>
  new Date(Date.parse(await house.now()) - days * 86_400_000).toISOString().slice(0, 10);
const whatOf = async (number: string) =>
  (await house.homeward.return(number)).timeline.map(({ what }) => what);

async function alkeria() {
  const serial = nextSerial();
  const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
  return { number, serial };
}

async function camstro(claim: RequestSubmission['units'][number]['claim'], days: number) {
  const serial = nextSerial();
  const { id } = await house.homeward.submitRequest({
    vendor: 'camstro',
    applicant: {
      name: 'Ida Holm',
      email: 'ida.holm@example.com',
      phone: '+1 555 0100',
      kind: 'end-user',
      address: { lines: ['12 Harbour Street'], city: 'Portland', postalCode: '97201', country: 'US' },
    },
    purchase: {
      date: await daysAgo(days),
      deliveredOn: await daysAgo(days - 5),
      proof: true,
      channel: 'official-store',
      country: 'US',
      unitPrice: usd('129.99'),
    },
    units: [{ unit: { serial, model: 'NC800', category: 'camera', poe: true, brand: 'Camstro' }, claim }],
  });
  let { units } = await house.homeward.request(id);
  if (units[0]?.rma === undefined)
    ({ units } = await house.homeward.review(id, {
      units: [{ serial, verdict: 'authorize', qualityIssue: true }],
    }));
  return { number: units[0]?.rma ?? '', serial };
}

const unwanted = { reason: 'unwanted', description: 'Too large for the porch.' } as const;
const defective = { reason: 'defective', description: 'Dead after an hour.' } as const;
const original = (serial: string) => ({
  scanId: `scan ${serial}`,
  serial,
  marked: true,
  packaging: 'original' as const,
});

describe('a return that is held', () => {
  it('is overdue no sooner than its people have had their days, the hold taken out', async () => {
    const { homeward } = house;
    const { number, serial } = await alkeria();
    await homeward.receive(number, goodParcel(`scan ${serial}`, serial));
    const before = await homeward.return(number);
    const held = await homeward.hold(number, { reason: 'The bench is moving.' });
    expect(held).toMatchObject({ hold: { reason: 'The bench is moving.' }, dueAt: null });
    expect(held.possible).toContain('release');
    await expect(homeward.hold(number, { reason: 'Again.' })).rejects.toThrow(/does not take hold/);
    await house.daysPass(40);
    expect(await whatOf(number)).not.toContain('overdue');
    const released = await homeward.release(number, {});
    expect(released.hold).toBeUndefined();
    const days = (Date.parse(released.dueAt ?? '') - Date.parse(before.dueAt ?? '')) / 86_400_000;
    expect(days).toBeCloseTo(40, 1);
    await house.daysPass(60);
    expect(await whatOf(number)).toContain('overdue');
    await homeward.cancel(number, { reason: 'Enough.' }, 'support');
    await homeward.ship(number, { carrier: 'DHL', tracking: '1' });
    await house.ended(number);
  });

  it('takes nothing from the customer, who may still cancel, and whose number runs on', async () => {
    const { homeward } = house;
    const { number } = await alkeria();
    const before = await homeward.return(number);
    await homeward.hold(number, { reason: 'A recall is being looked at.' });
    expect(await homeward.return(number)).toMatchObject({ dueAt: before.dueAt, waitingOn: 'customer' });
    expect(await homeward.cancel(number, { reason: 'I keep it.' }, 'customer')).toMatchObject({
      accepted: true,
    });
    await house.ended(number);
  });
});

describe('a box that is empty', () => {
  it('is waited out where support says so, and the unit has all its days again', async () => {
    const { homeward } = house;
    const { number, serial } = await alkeria();
    await house.daysPass(28);
    const { validUntil } = await homeward.return(number);
    const scan = { ...goodParcel(`empty ${serial}`, serial), empty: true };
    expect(await homeward.receive(number, scan)).toMatchObject({ accepted: false, held: true });
    expect(await homeward.return(number)).toMatchObject({ stage: 'issued', waitingOn: 'support' });
    const goesOn = await homeward.giveVerdict(number, { verdict: 'authorize' });
    expect(goesOn).toMatchObject({ stage: 'issued', waitingOn: 'customer' });
    expect(Date.parse(goesOn.validUntil ?? '')).toBeGreaterThan(Date.parse(validUntil ?? ''));
    await house.daysPass(20);
    expect(await homeward.receive(number, goodParcel(`full ${serial}`, serial))).toMatchObject({
      accepted: true,
    });
    await homeward.cancel(number, { reason: 'Enough.' }, 'support');
    await homeward.ship(number, { carrier: 'DHL', tracking: '1' });
    await house.ended(number);
  });

  it('ends the return where support declines: there is nothing to send back', async () => {
    const { homeward } = house;
    const { number, serial } = await alkeria();
    await homeward.receive(number, { ...goodParcel(`empty ${serial}`, serial), empty: true });
    await homeward.giveVerdict(number, { verdict: 'refuse' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ stage: 'refused', outcome: 'refused' });
    expect(house.subjects(number)).toContain(`[${number}] Your parcel has arrived empty`);
  });
});

async function withoutFault() {
  const { number, serial } = await camstro(defective, 200);
  await house.homeward.receive(number, original(serial));
  await house.homeward.inspect(number, {
    inspection: { faultFound: false },
    notes: 'Ran for two days without a fault.',
  });
  return number;
}

describe('a unit whose way back is the customer’s to arrange', () => {
  it('waits for who fetches it, with reminders, and then for dispatch', async () => {
    const { homeward } = house;
    const number = await withoutFault();
    expect(await homeward.return(number)).toMatchObject({ stage: 'refused', waitingOn: 'customer' });
    expect(await whatOf(number)).toContain('no-fault-found');
    await house.daysPass(17);
    await homeward.arrangeWayBack(number, { carrier: 'FedEx', reference: 'P-1' }, 'customer');
    expect(await homeward.return(number)).toMatchObject({ waitingOn: 'dispatch' });
    await homeward.ship(number, { carrier: 'FedEx', tracking: '77' });
    await house.ended(number);
    expect(house.subjects(number)).toContain(`[${number}] 14 days left to have your unit fetched`);
  });

  it('is reported where nobody wants it back, and stays until it is fetched all the same', async () => {
    const { homeward } = house;
    const number = await withoutFault();
    await house.daysPass(31);
    const unclaimed = await homeward.return(number);
    expect(unclaimed).toMatchObject({ stage: 'refused', waitingOn: 'support' });
    expect(unclaimed.unclaimedSince).toBeDefined();
    await house.daysPass(100);
    expect(await homeward.return(number)).toMatchObject({ stage: 'refused', waitingOn: 'support' });
    await homeward.arrangeWayBack(number, { carrier: 'FedEx' }, 'support');
    await homeward.ship(number, { carrier: 'FedEx', tracking: '77' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ outcome: 'refused' });
  });
});

describe('an exchange for a dearer model', () => {
  it('is paid in full before anything is done, and a failed payment is shown until it has been made', async () => {
    const { homeward } = house;
    const { number, serial } = await camstro({ ...unwanted, wants: 'exchange' }, 20);
    await homeward.receive(number, original(serial));
    await homeward.inspect(number, { inspection: { faultFound: false, complete: true, perfect: true } });
    await homeward.chooseRemedy(number, { remedy: 'exchange' }, 'customer');
    await homeward.offerOptions(number, {
      options: [{ model: 'NC500' }, { model: 'NC900', priceDifference: usd('40.00') }],
    });
    await homeward.chooseRemedy(number, { remedy: 'exchange', model: 'NC900' }, 'customer');
    expect(await homeward.return(number)).toMatchObject({
      waitingOn: 'accounts',
      movement: { kind: 'payment', amount: usd('40.00') },
    });
    const tooLittle = { reference: 'P-1', amount: usd('30.00'), method: 'card' };
    await expect(homeward.pay(number, tooLittle)).rejects.toThrow(/the difference is 10\.00 USD/);
    expect(await homeward.failPayment(number, { reason: 'card declined' })).toMatchObject({
      paymentFailure: { reason: 'card declined' },
    });
    await homeward.pay(number, { ...tooLittle, amount: usd('40.00') });
    const paid = await homeward.return(number);
    expect(paid).toMatchObject({ waitingOn: 'bench', difference: { paid: usd('40.00') } });
    expect(paid.paymentFailure).toBeUndefined();
    expect(paid.movement).toBeUndefined();
    await homeward.fulfil(number, { replacement: { serial: 'W900', model: 'NC900', condition: 'new' } });
    await homeward.ship(number, { carrier: 'UPS', tracking: '1Z' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ outcome: 'exchanged' });
  });

  it('may be chosen otherwise as long as it is not paid', async () => {
    const { homeward } = house;
    const { number, serial } = await camstro({ ...unwanted, wants: 'exchange' }, 20);
    await homeward.receive(number, original(serial));
    await homeward.inspect(number, { inspection: { faultFound: false, complete: true, perfect: true } });
    await homeward.chooseRemedy(number, { remedy: 'exchange' }, 'customer');
    await homeward.offerOptions(number, {
      options: [{ model: 'NC500' }, { model: 'NC900', priceDifference: usd('40.00') }],
    });
    await homeward.chooseRemedy(number, { remedy: 'exchange', model: 'NC900' }, 'customer');
    const cheaper = await homeward.chooseRemedy(number, { remedy: 'exchange', model: 'NC500' }, 'customer');
    expect(cheaper).toMatchObject({ waitingOn: 'bench', chosenModel: 'NC500' });
    expect(cheaper.movement).toBeUndefined();
    const dearer = await homeward.chooseRemedy(number, { remedy: 'exchange', model: 'NC900' }, 'customer');
    expect(dearer).toMatchObject({ waitingOn: 'accounts' });
    await homeward.chooseRemedy(number, { remedy: 'refund' }, 'customer');
    await homeward.refund(number, { reference: 'R-1', amount: usd('129.99'), method: 'card' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ outcome: 'refunded' });
  });
});

describe('on the bench', () => {
  it('a unit is assessed, and the customer asked for access, before it is inspected', async () => {
    const { homeward } = house;
    const { number, serial } = await alkeria();
    await expect(homeward.askAccess(number, {}, 'bench')).rejects.toThrow(/does not take access/);
    await homeward.receive(number, goodParcel(`scan ${serial}`, serial));
    await homeward.assessUnit(number, { notes: 'Lens cracked.' });
    await homeward.askAccess(number, { note: 'It asks for a PIN.' }, 'bench');
    await homeward.inspect(number, { inspection: { faultFound: true, cause: 'manufacturing' } });
    await homeward.fulfil(number, { passwordReset: true });
    await homeward.ship(number, { carrier: 'DHL', tracking: '1' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ assessments: [{ notes: 'Lens cracked.' }] });
    expect(await whatOf(number)).toEqual([
      'authorized',
      'parcel-received',
      'assessed',
      'access-asked',
      'inspected',
      'repaired',
      'shipped',
    ]);
  });
});

describe('a return in which the same happens again and again', () => {
  it('goes on as a new run: deadlines, scans and letters are as before', { timeout: 120_000 }, async () => {
    const { homeward } = house;
    const { number, serial } = await alkeria();
    const scan = (id: string) => ({ ...goodParcel(id, serial), freightCollect: true });
    const first = await homeward.receive(number, scan('first'));
    const runOf = async () => (await house.client.workflow.getHandle(number).describe()).runId;
    const run = await runOf();
    for (let time = 0; time < 50; time += 1) await homeward.receive(number, scan(`parcel ${time}`));
    await vi.waitFor(async () => expect(await runOf(), 'another run').not.toBe(run), { timeout: 20_000 });
    expect(await homeward.receive(number, scan('first'))).toEqual(first);
    const { validUntil } = await homeward.return(number);
    await house.daysPass(24);
    expect(house.subjects(number).filter((subject) => subject.includes('7 days left'))).toHaveLength(1);
    expect(await homeward.return(number)).toMatchObject({ stage: 'issued', validUntil });
    await homeward.receive(number, goodParcel('good', serial));
    await homeward.inspect(number, { inspection: { faultFound: true, cause: 'misuse' } });
    await homeward.quote(number, {
      lines: [{ kind: 'labour', description: 'Repair', amount: eur('70.00') }],
    });
    await homeward.answerQuote(number, { accept: false });
    await homeward.ship(number, { carrier: 'DHL', tracking: '1' });
    await house.ended(number);
    expect(await homeward.return(number)).toMatchObject({ outcome: 'returned-unrepaired' });
  });
});

describe('a request in which the same is asked again and again', () => {
  it('goes on as a new run, and is authorized in the end', { timeout: 120_000 }, async () => {
    const { homeward } = house;
    const serial = nextSerial();
    const { id } = await homeward.submitRequest(alkeriaRequest([serial]));
    const runOf = async () => (await house.client.workflow.getHandle(id).describe()).runId;
    const run = await runOf();
    for (let time = 0; time < 16; time += 1) {
      await homeward.review(id, { units: [{ serial, verdict: 'ask' }] });
      await homeward.giveInformation(id, { units: [{ serial, claim: { description: `Time ${time}.` } }] });
    }
    await vi.waitFor(async () => expect(await runOf(), 'another run').not.toBe(run), { timeout: 20_000 });
    const { units } = await homeward.review(id, { units: [{ serial, verdict: 'authorize' }] });
    await house.ended(id);
    expect(await homeward.return(units[0]?.rma ?? '')).toMatchObject({ stage: 'issued' });
    await homeward.cancel(units[0]?.rma ?? '', { reason: 'Enough.' }, 'customer');
    await house.ended(units[0]?.rma ?? '');
  });
});

describe('a return whose policy version is lost', () => {
  it('is blocked with the reason, and goes on once it has been put right', async () => {
    const { homeward, client, records } = house;
    const { number, serial } = await alkeria();
    const { events = [] } = await client.workflow.getHandle(number).fetchHistory();
    const payload = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
    const input = defaultPayloadConverter.fromPayload<ReturnInput>(payload ?? {});
    await homeward.cancel(number, { reason: 'Enough.' }, 'customer');
    await house.ended(number);

    await client.workflow.start(returnWorkflow, {
      taskQueue,
      workflowId: number,
      args: [{ ...input, policyVersion: 'alkeria-lost' }],
    });
    const received = homeward.receive(number, goodParcel(`scan ${serial}`, serial));
    const query = () => client.workflow.getHandle(number).query(returnQuery);
    const lost = 'policy version alkeria-lost is not among the records: restore them from a backup';
    await vi.waitFor(async () => expect((await query()).blocked?.reason).toBe(lost), { timeout: 20_000 });
    const policy = loadPolicies().current('alkeria');
    await records.policies.keep({
      version: 'alkeria-lost',
      vendor: 'alkeria',
      text: policy?.text ?? '',
      at: await house.now(),
    });
    await client.workflow
      .getHandle(number)
      .executeUpdate(correctionUpdate, { args: [{ corrected: [], note: 'restored' }] });
    expect(await received).toMatchObject({ accepted: true, stage: 'received' });
    await client.workflow.getHandle(number).terminate('seen');
  });
});

it('every history of these scenarios replays', { timeout: 120_000 }, async () => {
  expect(await house.replayAll()).toBeGreaterThan(10);
});
