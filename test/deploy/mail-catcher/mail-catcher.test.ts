import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort } from '../../../deploy/local/free-port.ts';
import { catchMail, type MailCatcherPlace } from '../../../deploy/mail-catcher/main.ts';

let place: MailCatcherPlace;
let catcher: { stop: () => Promise<void> };

const page = (path: string) => `http://127.0.0.1:${place.port}${path}`;
const get = (path: string) => fetch(page(path), { headers: { Connection: 'close' } });
const text = async (path: string) => (await get(path)).text();

interface Listed {
  id: string;
  to: string[];
  subject: string;
  messageId: string;
}

async function list(query = ''): Promise<Listed[]> {
  const { messages } = (await (await get(`/api/messages${query}`)).json()) as { messages: Listed[] };
  return messages;
}

const mail: SendMailOptions = {
  from: 'Alkeria returns <returns@example.com>',
  to: 'Ada <ada@example.com>',
  subject: 'Your return is authorized',
  text: 'Dear Ada, …',
  html: '<p>Dear <b>Ada</b>, <a href="https://example.com/">your return</a></p><script>alert(1)</script>',
  messageId: '<authorized@example.com>',
};

const send = (changes: SendMailOptions = {}) =>
  createTransport({ host: '127.0.0.1', port: place.smtpPort }).sendMail({ ...mail, ...changes });

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-mail-'));
  place = { host: '127.0.0.1', port: await freePort(), smtpPort: await freePort(), folder };
  catcher = await catchMail(place);
});

beforeEach(async () => {
  await fetch(page('/api/messages'), { method: 'DELETE' });
});

afterAll(async () => {
  await catcher.stop();
  rmSync(place.folder, { recursive: true, force: true });
});

test('before any mail the page says so', async () => {
  expect(await text('/')).toContain('No mail has arrived yet.');
});

test('a mail that was sent is on the page, the newest first', async () => {
  await send();
  await send({ subject: 'Your return is on its way', messageId: '<shipped@example.com>' });
  expect((await list()).map(({ subject }) => subject)).toEqual([
    'Your return is on its way',
    'Your return is authorized',
  ]);
  const [shipped] = await list();
  expect(await text('/')).toContain(`/messages/${shipped?.id}`);
});

test('one mail is shown as it looks, as text, with headers and source', async () => {
  await send({ inReplyTo: '<received@example.com>' });
  const [caught] = await list();
  const shown = await text(`/messages/${caught?.id}`);
  expect(shown).toContain('Dear Ada, …');
  expect(shown).toContain('Message-ID: &lt;authorized@example.com&gt;');
  expect(await text(`/messages/${caught?.id}/raw`)).toContain('Subject: Your return is authorized');
  const full = await (await fetch(page(`/api/messages/${caught?.id}`))).json();
  expect(full).toMatchObject({
    from: 'returns@example.com',
    to: ['ada@example.com'],
    messageId: '<authorized@example.com>',
    inReplyTo: '<received@example.com>',
  });
});

test('the markup of a mail runs no script', async () => {
  await send();
  const [caught] = await list();
  expect(await text(`/messages/${caught?.id}`)).toContain('sandbox="allow-popups');
  const policy = (await fetch(page(`/messages/${caught?.id}/html`))).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox');
  expect(policy).not.toContain('script-src');
});

test('the list can be asked for one recipient', async () => {
  await send();
  await send({ to: 'Grace <grace@example.com>' });
  expect(await list('?to=GRACE@example.com')).toHaveLength(1);
});

test('a mail that arrives twice is shown twice', async () => {
  await send();
  await send();
  expect((await list()).map(({ messageId }) => messageId)).toEqual([
    '<authorized@example.com>',
    '<authorized@example.com>',
  ]);
});

test('a mailbox at bounce.test does not exist', async () => {
  await expect(send({ to: 'nobody@bounce.test' })).rejects.toMatchObject({ responseCode: 550 });
  await expect(send({ to: 'nobody@bounce.test' })).rejects.toThrow('5.1.1');
  expect(await list()).toEqual([]);
});

test('what was caught is there after a restart', async () => {
  await send();
  await catcher.stop();
  catcher = await catchMail(place);
  expect((await list()).map(({ subject }) => subject)).toEqual(['Your return is authorized']);
});

test('an unknown message is a page that says so, and a 404', async () => {
  const answer = await fetch(page('/messages/none'));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('No such message');
  expect((await fetch(page('/api/messages/none'))).status).toBe(404);
});
