import { createTransport } from 'nodemailer';

const SECOND = 1000;

/**
 * Opens connections to a mail server as they are needed. A server's certificate is verified, each step is bounded in
 * time, and a letter that fails is handed back rather than tried again here.
 *
 * @param smtpUrl `smtp://` (with STARTTLS where the server has it) or `smtps://`, with user and password where wanted
 */
export function mailTransport(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  return createTransport({
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    pool: true,
    maxRequeues: 0,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

export type MailTransport = ReturnType<typeof mailTransport>;
