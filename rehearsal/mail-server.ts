import type { Readable } from 'node:stream';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';

/** What the mail server of a rehearsal may be told. */
export interface MailServerOptions {
  /** Its port; any free one when left out. */
  port?: number;
  /** Addresses it refuses as mailboxes that do not exist. */
  refuse?: (address: string) => boolean;
  /** Answers the message itself with this code and text in place of taking it. */
  answerData?: () => { code: number; text: string } | undefined;
}

/** A mail as it arrived: what the envelope said, the bytes, and what they mean. */
export interface Arrived {
  from: string;
  to: string[];
  raw: string;
  mail: Email;
}

/** A real mail server that keeps what it takes. */
export interface MailServer {
  port: number;
  url: string;
  mails: Arrived[];
  /** The first mail that fits, as soon as it is there. */
  waitFor(fits: (arrived: Arrived) => boolean): Promise<Arrived>;
  /** How often somebody has connected. */
  connections(): number;
  stop(): Promise<void>;
  /** Starts it again on the same port; mails taken before are still there. */
  start(): Promise<void>;
}

/**
 * Starts a mail server on this machine.
 *
 * @param options its port and whom it refuses
 */
export async function startMailServer({
  port = 0,
  refuse,
  answerData,
}: MailServerOptions = {}): Promise<MailServer> {
  const mails: Arrived[] = [];
  const waiting = new Set<() => void>();
  let connections = 0;
  let server: SMTPServer;

  async function keep(stream: Readable, { mailFrom, rcptTo }: SMTPServerEnvelope) {
    const raw = await read(stream);
    const other = answerData?.();
    if (other) return other;
    mails.push({
      from: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address),
      raw: raw.toString('utf8'),
      mail: await PostalMime.parse(raw),
    });
    for (const look of waiting) look();
    return undefined;
  }

  const smtp: MailServer = {
    port,
    url: '',
    mails,
    waitFor: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = mails.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    connections: () => connections,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    start: async () => {
      server = new SMTPServer({
        disabledCommands: ['AUTH', 'STARTTLS'],
        closeTimeout: 200,
        onConnect: (_session, answer) => {
          connections += 1;
          answer();
        },
        onRcptTo: ({ address }, _session, answer) =>
          refuse?.(address) ? answer(refusal(550, `5.1.1 <${address}>: no such mailbox here`)) : answer(),
        onData: (stream, session, answer) => {
          void keep(stream, session.envelope).then(
            (other) => answer(other && refusal(other.code, other.text)),
            () => answer(refusal(451, '4.3.0 not kept')),
          );
        },
      });
      server.on('error', () => undefined);
      await new Promise<void>((resolve, reject) => {
        server.server.once('error', reject);
        server.listen(smtp.port, '127.0.0.1', () => resolve());
      });
      const address = server.server.address();
      if (address && typeof address === 'object') smtp.port = address.port;
      smtp.url = `smtp://127.0.0.1:${smtp.port}`;
    },
  };
  await smtp.start();
  return smtp;
}

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
