import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** One caught message as the list shows it. */
export interface Caught {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  messageId: string;
  inReplyTo?: string;
}

/** One caught message in full. */
export interface CaughtInFull extends Caught {
  text: string;
  html?: string;
  headers: { name: string; value: string }[];
  attachments: { name: string; type: string; size: number }[];
  raw: string;
}

/** The messages caught so far, kept as files. */
export interface Mailbox {
  keep: (raw: Buffer) => Promise<void>;
  list: (to?: string) => Caught[];
  read: (id: string) => Promise<CaughtInFull | undefined>;
  clear: () => void;
}

const SUFFIX = '.eml';

/**
 * Opens the mailbox of a folder: one file a message, each kept as it arrived, a repeat beside the first.
 *
 * @param folder where the messages are kept
 */
export async function openMailbox(folder: string): Promise<Mailbox> {
  mkdirSync(folder, { recursive: true });
  const pathOf = (id: string) => join(folder, `${id}${SUFFIX}`);
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort();
  const caught = new Map<string, Caught>();
  for (const id of ids) caught.set(id, brief(id, await parse(readFileSync(pathOf(id)))));

  return {
    keep: async (raw) => {
      const id = `${new Date().toISOString().replaceAll(':', '')}-${randomUUID().slice(0, 8)}`;
      const mail = await parse(raw);
      writeFileSync(`${pathOf(id)}.half`, raw, { mode: 0o600 });
      renameSync(`${pathOf(id)}.half`, pathOf(id));
      caught.set(id, brief(id, mail));
    },
    list: (to) =>
      [...caught.values()]
        .filter((mail) => to === undefined || mail.to.some((address) => sameAddress(address, to)))
        .toReversed(),
    read: async (id) => {
      if (!caught.has(id)) return undefined;
      const raw = readFileSync(pathOf(id));
      return inFull(id, await parse(raw), raw.toString('utf8'));
    },
    clear: () => {
      for (const id of caught.keys()) rmSync(pathOf(id), { force: true });
      caught.clear();
    },
  };
}

type Parsed = Awaited<ReturnType<typeof PostalMime.parse>>;

const parse = (raw: Buffer): Promise<Parsed> => PostalMime.parse(raw);

const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function brief(id: string, mail: Parsed): Caught {
  const instant = /^(.{10})T(\d\d)(\d\d)(.*Z)-/.exec(id);
  return {
    id,
    at: instant ? `${instant[1]}T${instant[2]}:${instant[3]}:${instant[4]}` : '',
    from: mail.from?.address ?? '',
    to: (mail.to ?? []).flatMap((party) => (party.address ? [party.address] : [])),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    ...(mail.inReplyTo === undefined ? {} : { inReplyTo: mail.inReplyTo }),
  };
}

function inFull(id: string, mail: Parsed, raw: string): CaughtInFull {
  return {
    ...brief(id, mail),
    text: mail.text ?? '',
    ...(mail.html === undefined ? {} : { html: mail.html }),
    headers: mail.headers.map((header) => ({ name: header.originalKey, value: header.value })),
    attachments: mail.attachments.map((attachment) => ({
      name: attachment.filename ?? 'unnamed',
      type: attachment.mimeType,
      size: sizeOf(attachment.content),
    })),
    raw,
  };
}

const sizeOf = (content: string | ArrayBuffer | Uint8Array) =>
  typeof content === 'string' ? content.length : content.byteLength;
