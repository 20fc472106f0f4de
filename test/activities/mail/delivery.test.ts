import { ApplicationFailure } from '@temporalio/activity';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Letter } from '../../../activities/mail/letter.ts';
import { mailTransport } from '../../../activities/mail/transport.ts';
import { letterOf, NUMBER, policy, REQUEST } from './samples.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const unit = { serial: 'NEC_0042', model: 'NECTA 4K' };
const received = (more: Parameters<typeof letterOf>[2] = {}) =>
  letterOf('parcel-received', { unit, reasons: [] }, more);

let office: PostOffice;
let dataAnswer: { code: number; text: string } | undefined;

beforeAll(async () => {
  office = await openPostOffice({
    refuse: (address) => address.startsWith('nobody'),
    answerData: () => dataAnswer,
  });
  await office.knows(REQUEST, 'anna@customer.example');
});

beforeEach(() => {
  dataAnswer = undefined;
});

afterAll(() => office.close());

const mailsOf = (letter: Letter) =>
  office.smtp.mails.filter(
    ({ mail }) => mail.messageId === `<${letter.id.replaceAll('/', '.')}@homeward.test>`,
  );

/** The records, but for the first times that a letter is to be noted as sent. */
function failingToNote(times: number) {
  const { contacts, outbox, keys } = office.records;
  let left = times;
  const sent = async (id: string, at: string) => {
    left -= 1;
    if (left >= 0) throw new Error('the database is away');
    await outbox.sent(id, at);
  };
  return { contacts, keys, outbox: { begin: outbox.begin, sent } };
}

async function failureOf(letter: Letter, mail = office.mail): Promise<ApplicationFailure> {
  try {
    await mail.sendLetter(letter);
  } catch (error) {
    if (error instanceof ApplicationFailure) return error;
    throw error;
  }
  throw new Error(`${letter.id} was sent`);
}

/** That it is for good, and holds nothing personal. */
function expectNobody(failure: ApplicationFailure): void {
  expect(failure).toMatchObject({ type: 'Undeliverable', nonRetryable: true });
  expect(failure.cause).toBeUndefined();
  expect(`${failure.message} ${failure.stack} ${JSON.stringify(failure.details)}`).not.toMatch(
    /@customer|@example|nobody@|Anna/,
  );
}

describe('the letters of a return', () => {
  it('stand in one thread, each an answer to the one before', async () => {
    const thread = [`${REQUEST}/request-received/1`, `${REQUEST}/authorized/2`];
    const letter = received({ thread });
    await office.mail.sendLetter(letter);
    const [sent] = mailsOf(letter);
    expect(sent?.mail.inReplyTo).toBe(`<${REQUEST}.authorized.2@homeward.test>`);
    expect(sent?.mail.references).toBe(
      `<${REQUEST}.request-received.1@homeward.test> <${REQUEST}.authorized.2@homeward.test>`,
    );
  });

  it('begin a thread where there is none before', async () => {
    const letter = received();
    await office.mail.sendLetter(letter);
    expect(mailsOf(letter)[0]?.mail.inReplyTo).toBeUndefined();
  });
});

describe('a letter that was sent', () => {
  it('is not sent again, by this worker or by another', async () => {
    const letter = received();
    await office.mail.sendLetter(letter);
    await office.mail.sendLetter(letter);
    await office.newMail().sendLetter(letter);
    expect(mailsOf(letter)).toHaveLength(1);
    expect(await office.records.outbox.find(letter.id)).toMatchObject({
      owner: NUMBER,
      kind: 'parcel-received',
      sentAt: letter.at,
    });
  });

  it('is noted later, not sent again, where the records fail between the sending and the noting', async () => {
    const letter = received();
    const mail = office.newMail({ records: failingToNote(1) });
    await expect(mail.sendLetter(letter)).rejects.toThrow('the database is away');
    await mail.sendLetter(letter);
    expect(mailsOf(letter)).toHaveLength(1);
    expect((await office.records.outbox.find(letter.id))?.sentAt).toBe(letter.at);
  });

  it('has the same Message-ID the second time where the worker was killed before it was noted', async () => {
    const letter = received();
    const killed = office.newMail({ records: failingToNote(Infinity) });
    await expect(killed.sendLetter(letter)).rejects.toThrow('the database is away');
    await office.newMail().sendLetter(letter);
    expect(mailsOf(letter)).toHaveLength(2);
  });
});

describe('a mail server that is down', () => {
  it('gets the letter once when it is back at the same address', async () => {
    const letter = received();
    await office.smtp.stop();
    const failure = await failureOf(letter);
    expect(failure).toMatchObject({ type: 'Unsent', nonRetryable: false });
    expect(failure.message).toContain('The mail server does not answer');
    await office.smtp.start();
    await office.mail.sendLetter(letter);
    expect(mailsOf(letter)).toHaveLength(1);
  });

  it('or that asks to try later is asked later', async () => {
    dataAnswer = { code: 451, text: '4.7.1 greylisted, try later' };
    const letter = received();
    const failure = await failureOf(letter);
    expect(failure).toMatchObject({ type: 'Unsent', nonRetryable: false });
    expect(failure.message).toContain('451 4.7.1');
    dataAnswer = undefined;
    await office.mail.sendLetter(letter);
    expect(mailsOf(letter)).toHaveLength(1);
  });
});

describe('a letter that cannot be delivered says what to correct, and names nobody', () => {
  it('when the mailbox does not exist; corrected, it arrives', async () => {
    const request = await office.knows('REQ-NOBODY', 'nobody@customer.example');
    const letter = received({ request });
    const failure = await failureOf(letter);
    expectNobody(failure);
    expect(failure.message).toBe('The mailbox does not exist (550 5.1.1): correct the e-mail address.');
    await office.records.contacts.correct(request, { email: 'somebody@customer.example' });
    await office.mail.sendLetter(letter);
    expect(mailsOf(letter).map(({ to }) => to)).toEqual([['somebody@customer.example']]);
  });

  it.each([
    [552, '5.2.2 <anna@customer.example> over quota', 'The mailbox is full (552 5.2.2)'],
    [
      554,
      '5.7.1 mail for anna@customer.example rejected',
      'rejects the letter for this e-mail address (554 5.7.1)',
    ],
    [550, 'no anna@customer.example here', 'rejects the letter for this e-mail address (550)'],
  ])('when the letter is refused with %i %s', async (code, text, says) => {
    dataAnswer = { code, text };
    const failure = await failureOf(received());
    expectNobody(failure);
    expect(failure.message).toContain(says);
  });

  it.each(['', 'no address', 'a@b@c', '<>', 'x@y\r\nRCPT TO:<other@customer.example>'])(
    'when its address is %j',
    async (email) => {
      const request = await office.knows(`REQ-${Buffer.from(email).toString('hex')}`, email);
      const before = office.smtp.mails.length;
      expectNobody(await failureOf(received({ request })));
      expect(office.smtp.mails).toHaveLength(before);
    },
  );

  it('when the contact was erased', async () => {
    const failure = await failureOf(received({ request: 'REQ-ERASED' }));
    expectNobody(failure);
    expect(failure.message).toContain('give an e-mail address');
  });
});

describe('a letter whose text cannot be written', () => {
  it('is a fault of the text that is not tried again', async () => {
    const failure = await failureOf(letterOf('reminder', { unit, validUntil: '21.12.2026', daysLeft: 7 }));
    expect(failure).toMatchObject({ type: 'LetterFault', nonRetryable: true });
    expect(failure.message).toContain('The letter reminder cannot be written');
    expect(failure.message).not.toContain('\n');
  });
});

describe('the connection to the mail server', () => {
  it('is not made where the certificate of the server proves nothing', async () => {
    const server = new SMTPServer({ secure: true });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const failure = await failureOf(received(), office.newMail({ smtpUrl: `smtps://127.0.0.1:${port}` }));
    expect(failure).toMatchObject({ type: 'Unsent', nonRetryable: false });
    expect(failure.message).toContain('certificate');
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it.each([
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, secure: false }],
    ['smtps://mail.example.com', { host: 'mail.example.com', port: 465, secure: true }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false }],
    ['smtp://a%40b:p%3Ass@mail.example.com:25', { port: 25, auth: { user: 'a@b', pass: 'p:ss' } }],
  ])('is read off %s', (url, expected) => {
    const transport = mailTransport(url);
    expect(transport.options).toMatchObject(expected);
    expect(transport.options.tls?.rejectUnauthorized).not.toBe(false);
    transport.close();
  });
});

it('an earlier version of a policy still writes its letters', async () => {
  await office.records.policies.keep({
    version: 'alkeria-before',
    vendor: policy.vendor,
    text: policy.text.replace('name: Alkeria', 'name: Alkeria of old'),
    at: '2026-11-01T00:00:00.000Z',
  });
  const letter = received({ policyVersion: 'alkeria-before' });
  await office.mail.sendLetter(letter);
  expect(mailsOf(letter)[0]?.mail.from?.name).toBe('Alkeria of old');
});
