import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  alkeriaRequest,
  authorized,
  goodParcel,
  isAbout,
  monthsAgo,
  openHouse,
  type House,
} from '../../support/house.ts';

const gone = new Set<string>();
let house: House;
beforeAll(async () => {
  house = await openHouse({ refuse: (address) => gone.has(address) });
});
afterAll(() => house.stop());

let count = 0;
let serial: string;
let email: string;
beforeEach(() => {
  count += 1;
  serial = `1600${count}`;
  email = `customer${count}@customer.example`;
});

const blocked = (number: string) =>
  expect.poll(async () => (await house.homeward.return(number)).blocked, { timeout: 10_000 });
const letters = async (owner: string) =>
  (await house.records.outbox.ofOwner(owner)).map(({ kind, sentAt }) => ({ kind, sent: sentAt !== null }));

it('a mailbox that was wrong before anything was authorized blocks the return that comes of it', async () => {
  gone.add(email);
  const { id } = await house.homeward.submitRequest(alkeriaRequest([serial], { email }));
  await expect.poll(async () => (await house.homeward.request(id)).blocked).toBeDefined();
  const { units } = await house.homeward.review(id, { units: [{ serial, verdict: 'authorize' }] });
  const number = units[0]?.rma ?? '';
  await blocked(number).toBeDefined();

  await house.homeward.correct(number, { email: `right-${email}` });
  await house.smtp.waitFor(isAbout(number));
  await house.ended(id);
  expect(await letters(id)).toEqual([
    { kind: 'request-received', sent: true },
    { kind: 'authorized', sent: true },
  ]);
});

it('a corrected mailbox that is refused as well blocks the return again, until one is right', async () => {
  const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial], { email }));
  await house.smtp.waitFor(isAbout(number));
  gone.add(email).add(`wrong-${email}`);
  await house.homeward.receive(number, goodParcel('scan', serial));
  await blocked(number).toBeDefined();
  const since = (await house.homeward.return(number)).blocked?.since;

  await house.homeward.correct(number, { email: `wrong-${email}` });
  await expect
    .poll(async () => {
      const { blocked: again } = await house.homeward.return(number);
      return again !== undefined && again.since !== since;
    })
    .toBe(true);
  await house.homeward.correct(number, { email: `right-${email}` });
  await house.smtp.waitFor(({ to }) => to.includes(`right-${email}`));
  expect((await house.homeward.return(number)).blocked).toBeUndefined();
  expect(await letters(number)).toEqual([{ kind: 'parcel-received', sent: true }]);
});

it('one correction lets every return of a request go on, and the letter is sent once', async () => {
  const serials = ['a', 'b', 'c'].map((one) => `${serial}${one}`);
  const { id } = await house.homeward.submitRequest(alkeriaRequest(serials, { email }));
  await house.smtp.waitFor(isAbout(id));
  gone.add(email);
  const { units } = await house.homeward.review(id, {
    units: serials.map((one) => ({ serial: one, verdict: 'authorize' })),
  });
  const numbers = units.map(({ rma = '' }) => rma);
  for (const number of numbers) await blocked(number).toBeDefined();

  await house.homeward.correct(numbers[1] ?? '', { email: `right-${email}` });
  await house.ended(id);
  for (const number of numbers) await blocked(number).toBeUndefined();
  expect(house.smtp.mails.filter(({ to }) => to.includes(`right-${email}`))).toHaveLength(1);
});

it('an offer that could not be delivered in its time keeps its time, and may be answered', async () => {
  const { homeward } = house;
  const [number = ''] = await authorized(
    homeward,
    alkeriaRequest([serial], { email, purchasedOn: monthsAgo(30) }),
  );
  await house.smtp.waitFor(isAbout(number));
  await homeward.receive(number, goodParcel('scan', serial));
  await house.smtp.waitFor(() => house.subjects(number).length === 2);
  gone.add(email);
  await homeward.inspect(number, { inspection: { faultFound: true, cause: 'manufacturing' } });
  const { quote } = await homeward.quote(number, {
    lines: [{ kind: 'labour', description: 'Repair', amount: { amount: '90.00', currency: 'EUR' } }],
  });
  await blocked(number).toBeDefined();
  await house.daysPass(31.5);

  const still = await homeward.return(number);
  expect(still).toMatchObject({ stage: 'quoted', waitingOn: 'customer' });
  expect(Date.parse(still.quote?.validUntil ?? '')).toBeGreaterThan(Date.parse(quote?.validUntil ?? ''));
  expect(await homeward.answerQuote(number, { accept: true })).toMatchObject({ stage: 'fulfilling' });
});
