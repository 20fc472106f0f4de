import { afterAll, beforeAll, expect, it } from 'vitest';
import { alkeriaRequest, authorized, goodParcel, isAbout, openHouse, type House } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ refuse: (address) => address.startsWith('nobody') });
});
afterAll(() => house.stop());

it('a mail server that is down for an hour holds up the letters, not the dock; each is sent once when it is back', async () => {
  const serial = 'smtp-down';
  const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
  await house.smtp.waitFor(isAbout(number));
  await house.smtp.stop();
  await house.homeward.receive(number, goodParcel('scan', serial));
  await house.homeward.inspect(number, { inspection: { faultFound: true, cause: 'manufacturing' } });
  await house.daysPass(1 / 24);
  expect((await house.homeward.return(number)).stage).toBe('fulfilling');
  expect(house.subjects(number)).toHaveLength(1);
  await house.smtp.start();
  await house.daysPass(1 / 24);
  await house.smtp.waitFor((mail) => isAbout(number)(mail) && house.subjects(number).length === 2);
  await house.daysPass(1);
  expect(house.subjects(number)).toHaveLength(2);
});

it('a mailbox that does not exist blocks the return with the reason; corrected, it goes on', async () => {
  const [number = ''] = await authorized(
    house.homeward,
    alkeriaRequest(['no-mailbox'], { email: 'nobody@customer.example' }),
  );
  await expect
    .poll(async () => (await house.homeward.return(number)).blocked, { timeout: 10_000 })
    .toBeDefined();
  const { blocked } = await house.homeward.return(number);
  expect(blocked?.reason).toMatch(/550/);
  expect(blocked?.reason).not.toContain('nobody');

  await house.homeward.correct(number, { email: 'anna@customer.example' });
  const { to } = await house.smtp.waitFor(isAbout(number));
  expect(to).toEqual(['anna@customer.example']);
  expect((await house.homeward.return(number)).blocked).toBeUndefined();
  expect(await house.homeward.receive(number, goodParcel('scan', 'no-mailbox'))).toMatchObject({
    accepted: true,
  });
  await expect(house.homeward.correct(number, { email: 'x@customer.example' })).rejects.toMatchObject({
    code: 'wrong-stage',
  });
});

it('a mailbox that does not exist blocks the request before its review; corrected, its letter arrives once', async () => {
  const submission = alkeriaRequest(['no-mailbox-2'], { email: 'nobody2@customer.example' });
  const { id } = await house.homeward.submitRequest(submission);
  await expect
    .poll(async () => (await house.homeward.request(id)).blocked, { timeout: 10_000 })
    .toMatchObject({ reason: expect.stringMatching(/550/) });
  expect(await house.homeward.correctRequest(id, { email: 'anna@customer.example' })).toMatchObject({
    stage: 'in-review',
  });
  await house.smtp.waitFor(isAbout(id));
  await expect
    .poll(async () => (await house.homeward.request(id)).blocked, { timeout: 10_000 })
    .toBeUndefined();
  await house.daysPass(1);
  expect(house.subjects(id)).toHaveLength(1);
});
