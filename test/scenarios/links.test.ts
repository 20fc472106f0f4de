import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPolicies } from '../../policies/index.ts';
import { createApp } from '../../web/app.ts';
import { alkeriaRequest, authorized, type House, openHouse } from '../support/house.ts';
import { form, readable, valueOf } from '../web/support/page.ts';

let house: House;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  house = await openHouse();
  app = createApp({
    homeward: house.homeward,
    policies: loadPolicies(),
    publicUrl: 'http://returns.test',
    log: pino({ level: 'silent' }),
    now: () => new Date(),
  });
});
afterAll(() => house.stop());

/** The links that act, as the newest letter of a return has them in its text, without the server's name. */
async function linksIn(number: string, subject: string): Promise<Map<string, string>> {
  const { mail } = await house.smtp.waitFor(
    (one) => (one.mail.subject ?? '').startsWith(`[${number}]`) && (one.mail.subject ?? '').includes(subject),
  );
  const found = (mail.text ?? '').matchAll(/http:\/\/returns\.test(\/returns\/[^/\s]+\/([a-z-]+)\?t=\S+)/g);
  return new Map([...found].map(([, address = '', act = '']) => [act, address]));
}

async function press(address: string, fields: Record<string, string>): Promise<string> {
  const key = valueOf(await (await app.request(address)).text(), 'key') ?? '';
  const answer = await app.request(address, form({ key, ...fields }));
  expect(answer.status).toBe(303);
  return readable(app.request(answer.headers.get('Location') ?? ''));
}

async function reminded(serial: string) {
  const [number = ''] = await authorized(house.homeward, alkeriaRequest([serial]));
  await house.daysPass(24);
  return { number, links: await linksIn(number, '7 days left') };
}

describe('the links of a reminder', () => {
  it('are four, each of which opens a page and does nothing by that', async () => {
    const { number, links } = await reminded('LINK-1');
    expect([...links.keys()]).toEqual(['on-its-way', 'new-number', 'wrong-serial', 'no-longer-wanted']);
    for (const address of links.values()) expect((await app.request(address)).status).toBe(200);
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'issued' });
    await house.homeward.cancel(number, { reason: 'Done with it.' }, 'customer');
  });

  it('tell the dock that it is on its way', async () => {
    const { number, links } = await reminded('LINK-2');
    const done = await press(links.get('on-its-way') ?? '', { carrier: 'DHL', tracking: 'JD1' });
    expect(done).toContain('On its way with DHL, JD1');
    expect(await house.homeward.return(number)).toMatchObject({ inbound: { tracking: 'JD1' } });
    await house.homeward.cancel(number, { reason: 'Done with it.' }, 'customer');
  });

  it('ask anew, and lead to the request', async () => {
    const { number, links } = await reminded('LINK-3');
    const done = await press(links.get('new-number') ?? '', {});
    expect(done).toMatch(/Your request is REQ-\S+, for serial number LINK-3/);
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'expired' });
    expect(await readable(app.request(links.get('new-number') ?? ''))).toContain('Your request is REQ-');
    expect(await readable(app.request(links.get('on-its-way') ?? ''))).toContain(
      'not possible as things stand',
    );
  });

  it('put the serial number right', async () => {
    const { links } = await reminded('LINK-4');
    expect(await press(links.get('wrong-serial') ?? '', { serial: 'LINK-44' })).toContain('LINK-44');
  });

  it('call it off', async () => {
    const { number, links } = await reminded('LINK-5');
    const done = await press(links.get('no-longer-wanted') ?? '', { reason: 'I keep it.' });
    expect(done).toContain('The return is cancelled');
    expect(await house.homeward.return(number)).toMatchObject({ stage: 'cancelled' });
  });
});

it('the letter about an expired number leads to another one', async () => {
  const [number = ''] = await authorized(house.homeward, alkeriaRequest(['LINK-6']));
  await house.daysPass(32);
  await house.ended(number);
  const links = await linksIn(number, 'no longer valid');
  expect([...links.keys()]).toEqual(['new-number', 'wrong-serial']);
  expect(await press(links.get('new-number') ?? '', {})).toContain('for serial number LINK-6');
});
