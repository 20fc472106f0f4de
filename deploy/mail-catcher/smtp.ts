import { SMTPServer } from 'smtp-server';

/** Mail to this domain is refused as to a mailbox that does not exist, so that anybody can try a dead one. */
export const DEAD_DOMAIN = 'bounce.test';

const LARGEST_BYTES = 25 * 1024 * 1024;

/**
 * Takes mail by SMTP, without sign-in or TLS.
 *
 * @param keep keeps a message; the sender gets its answer when it is kept
 * @returns what stops it
 */
export async function takeMail(
  port: number,
  host: string,
  keep: (raw: Buffer) => Promise<void>,
): Promise<() => Promise<void>> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST_BYTES,
    onRcptTo: ({ address }, _session, answer) => {
      if (!address.toLowerCase().endsWith(`@${DEAD_DOMAIN}`)) answer();
      else answer(refusal(550, `5.1.1 <${address}>: no such mailbox here`));
    },
    onData: (stream, _session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        if (stream.sizeExceeded) return answer(refusal(552, '5.3.4 the message is larger than 25 MB'));
        return void keep(Buffer.concat(chunks)).then(
          () => answer(),
          () => answer(refusal(451, '4.3.0 the message could not be kept')),
        );
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  server.removeAllListeners('error');
  server.on('error', () => undefined);
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
