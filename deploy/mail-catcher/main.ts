import { serve } from '@hono/node-server';
import { mailCatcherApp } from './app.tsx';
import { openMailbox } from './mailbox.ts';
import { takeMail } from './smtp.ts';

/** Where the mail catcher listens and keeps what it caught. */
export interface MailCatcherPlace {
  host: string;
  /** The port of its page. */
  port: number;
  smtpPort: number;
  folder: string;
}

/**
 * Catches mail: takes it by SMTP, keeps each message as a file, shows them on a page.
 *
 * @returns what stops it
 */
export async function catchMail(place: MailCatcherPlace): Promise<{ stop: () => Promise<void> }> {
  const mailbox = await openMailbox(place.folder);
  const stopTaking = await takeMail(place.smtpPort, place.host, mailbox.keep);
  const server = serve({ fetch: mailCatcherApp(mailbox).fetch, port: place.port, hostname: place.host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  return {
    stop: async () => {
      await stopTaking();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
