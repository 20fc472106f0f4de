import type { PropsWithChildren } from 'hono/jsx';
import type { Caught, CaughtInFull } from './mailbox.ts';
import { DEAD_DOMAIN } from './smtp.ts';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 64rem; padding: 1rem; color: #1b1f24; background: #fff }
h1 { font-size: 1.3rem } a { color: #0b57b0 } table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #d5dae0; vertical-align: top; overflow-wrap: anywhere }
iframe { width: 100%; height: 36rem; border: 1px solid #d5dae0 } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f6f8; padding: .8rem }
.hint { color: #57606a }
`;

function Page({ title, refresh, children }: PropsWithChildren<{ title: string; refresh?: boolean }>) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refresh && <meta http-equiv="refresh" content="5" />}
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}

/** The list of caught messages, newest first; it renews itself. */
export function ListPage({ mails }: { mails: readonly Caught[] }) {
  return (
    <Page title={`Mail (${mails.length})`} refresh>
      <h1>Caught mail</h1>
      <p class="hint">
        Nothing here has left this machine. Mail to an address at {DEAD_DOMAIN} is refused, as by a mailbox
        that does not exist. Programs read <a href="/api/messages">/api/messages</a>.
      </p>
      {mails.length === 0 ? <p>No mail has arrived yet.</p> : <MailTable mails={mails} />}
    </Page>
  );
}

function MailTable({ mails }: { mails: readonly Caught[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>To</th>
          <th>Subject</th>
          <th>When</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <td>{mail.to.join(', ')}</td>
            <td>
              <a href={`/messages/${mail.id}`}>{mail.subject || '(no subject)'}</a>
            </td>
            <td>
              <When at={mail.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function When({ at }: { at: string }) {
  return <time datetime={at}>{at.slice(0, 19).replace('T', ' ')} UTC</time>;
}

/** One message: as it looks, as plain text, its headers and its source. */
export function MessagePage({ mail }: { mail: CaughtInFull }) {
  const subject = mail.subject || '(no subject)';
  return (
    <Page title={subject}>
      <p>
        <a href="/">All mail</a>
      </p>
      <h1>{subject}</h1>
      <p>
        From {mail.from} to {mail.to.join(', ')}, <When at={mail.at} />
      </p>
      {mail.html !== undefined && (
        <iframe
          title="The message as it looks"
          src={`/messages/${mail.id}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      )}
      {mail.attachments.length > 0 && (
        <ul>
          {mail.attachments.map((attachment) => (
            <li>
              {attachment.name} ({attachment.type}, {attachment.size} bytes)
            </li>
          ))}
        </ul>
      )}
      <h2>Plain text</h2>
      <pre>{mail.text}</pre>
      <details>
        <summary>Headers</summary>
        <pre>{mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}</pre>
      </details>
      <p>
        <a href={`/messages/${mail.id}/raw`}>Source</a>
      </p>
    </Page>
  );
}

/** What stands where no message of this name is. */
export function NoMessagePage() {
  return (
    <Page title="No such message">
      <h1>No such message</h1>
      <p>
        It may have been cleared. <a href="/">All mail</a>
      </p>
    </Page>
  );
}
