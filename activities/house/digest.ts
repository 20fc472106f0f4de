import { loadCatalogue, type RenderedLetter } from '../../policies/catalogue/catalogue.ts';
import { type Desk, digestDay, digestOf, type Policy, type PolicyRegistry } from '../../policies/index.ts';
import type { Records } from '../../records/index.ts';
import { deliveryFailure } from '../mail/failure.ts';
import { messageIdOf } from '../mail/message-id.ts';
import type { MailTransport } from '../mail/transport.ts';

/** What digests are made of and go through. */
export interface DigestParts {
  records: Pick<Records, 'worklist' | 'outbox'>;
  policies: PolicyRegistry;
  transport: MailTransport;
  /** The address that letters are sent from. */
  from: string;
  /** Where the pages are. */
  publicUrl: string;
  /** Where each desk gets its mail; one without an address gets none. */
  deskMail: Readonly<Partial<Record<Desk, string>>>;
}

export type DigestActivities = ReturnType<typeof createDigestActivities>;

/**
 * The activity that tells a desk each working morning what it has before it.
 *
 * @param parts the records, the policies, the mail server, the desks' addresses
 * @throws where a text of the catalogue does not hold together
 */
export function createDigestActivities(parts: DigestParts) {
  const { records, policies, transport, from, publicUrl, deskMail } = parts;
  const catalogue = loadCatalogue();

  return {
    /**
     * Sends a desk its digest of the day, once; none where it has nothing to do, no address, or the day off.
     *
     * @param input.at workflow time, ISO UTC
     * @throws {ApplicationFailure} `Undeliverable` where the desk's address is refused, `Unsent` where the mail server
     *   cannot take it now
     */
    async sendDigest(input: { vendor: string; desk: Desk; at: string }): Promise<void> {
      const { vendor, desk, at } = input;
      const to = deskMail[desk];
      const policy = policies.current(vendor);
      if (to === undefined || !policy) return;
      const { day, end, working } = digestDay(policy, at);
      if (!working) return;
      const entries = await records.worklist.of(vendor, end);
      const mail = digestOf({ policy, catalogue }, desk, entries, { at, publicUrl });
      if (!mail) return;
      const id = `digest/${vendor}/${desk}/${day}`;
      const messageId = messageIdOf(id, from.slice(from.lastIndexOf('@') + 1));
      const noted = await records.outbox.begin({
        id,
        owner: `digest/${vendor}`,
        kind: 'digest',
        messageId,
        at,
      });
      if (noted.sentAt !== null) return;
      await deliver(mail, { messageId, date: new Date(at), to, policy });
      await records.outbox.sent(id, at);
    },
  };

  async function deliver(
    mail: RenderedLetter,
    { policy, ...envelope }: { messageId: string; date: Date; to: string; policy: Policy },
  ): Promise<void> {
    try {
      await transport.sendMail({
        ...mail,
        ...envelope,
        from: { name: `${policy.file.name} returns`, address: from },
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw deliveryFailure(catalogue.terms, error);
    }
  }
}
