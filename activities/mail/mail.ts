import { loadCatalogue, type RenderedLetter } from '../../policies/catalogue/catalogue.ts';
import { contactsOf, type Policy } from '../../policies/index.ts';
import type { Records } from '../../records/index.ts';
import type { PolicyVersions } from '../decisions/policy-versions.ts';
import { contentsOf } from './contents.ts';
import { deliveryFailure, letterFault, undeliverable } from './failure.ts';
import type { Letter } from './letter.ts';
import { linksTo } from './links.ts';
import { messageIdOf } from './message-id.ts';
import { mailTransport } from './transport.ts';

/** What letters are made of and go through. */
export interface MailParts {
  records: {
    contacts: Pick<Records['contacts'], 'find'>;
    outbox: Pick<Records['outbox'], 'begin' | 'sent'>;
    keys: Pick<Records['keys'], 'open' | 'isErased'>;
  };
  /** Where the policy is found that a letter is written under. */
  versions: Pick<PolicyVersions, 'find'>;
  /** The mail server. */
  smtpUrl: string;
  /** Where customers reach the pages. */
  publicUrl: string;
  /** Derives the customers' link tokens. */
  linkSecret: string;
  /** The address that letters are sent from; answers go to the vendor's support. */
  from: string;
}

export type MailActivities = ReturnType<typeof createMail>['activities'];

/**
 * The activity that writes and sends letters, and what closes its connections.
 *
 * @param parts the records, the policies, the mail server
 * @throws where a text of the catalogue does not hold together
 */
export function createMail({ records, versions, smtpUrl, publicUrl, linkSecret, from }: MailParts) {
  const catalogue = loadCatalogue();
  const links = linksTo(publicUrl, linkSecret);
  const transport = mailTransport(smtpUrl);
  const idOf = (letter: string) => messageIdOf(letter, from.slice(from.lastIndexOf('@') + 1));
  /** Taken by the mail server, not yet noted in the outbox. */
  const unnoted = new Set<string>();

  return {
    activities: {
      /**
       * Sends a letter to whom its request is from, once: one that was sent before is not sent again. What is sealed in
       * it is opened here; one of a request that has been erased is dropped, for there is nobody to send it to.
       *
       * @throws {ApplicationFailure} `Undeliverable` where its addressee cannot be reached, `LetterFault` where its
       *   text cannot be written (neither to be tried again), `Unsent` where the mail server cannot take it now
       */
      async sendLetter(letter: Letter): Promise<void> {
        const { id, kind, vendor, policyVersion, request, at } = letter;
        const messageId = idOf(id);
        const noted = await records.outbox.begin({
          id,
          owner: letter.number ?? request,
          kind,
          messageId,
          at,
        });
        if (noted.sentAt !== null) return;
        if (!unnoted.has(id)) {
          const contact = await records.contacts.find(request);
          if (!contact) {
            if (await records.keys.isErased(request)) return;
            throw undeliverable(catalogue.terms, 'no-contact');
          }
          const policy = await versions.find({ vendor, policyVersion }, at);
          const opened = await records.keys.open(letter, catalogue.terms.erased);
          await deliver(opened, messageId, policy, contact.applicant);
          unnoted.add(id);
        }
        await records.outbox.sent(id, at);
        unnoted.delete(id);
      },
    },
    /** Closes the connections to the mail server. */
    close: async (): Promise<void> => transport.close(),
  };

  async function deliver(
    letter: Letter,
    messageId: string,
    policy: Policy,
    { name, email, address }: { name: string; email: string; address: { country: string } },
  ): Promise<void> {
    const { thread, number, request, at } = letter;
    const support = contactsOf(policy).support.email;
    const references = thread.map(idOf);
    const inReplyTo = references.at(-1);
    const written = write(letter, policy, { name, country: address.country });
    try {
      await transport.sendMail({
        ...written,
        messageId,
        date: new Date(at),
        from: { name: policy.file.name, address: from },
        to: { name, address: email },
        ...(support !== undefined && { replyTo: { name: policy.file.name, address: support } }),
        ...(inReplyTo !== undefined && { inReplyTo, references }),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Homeward-Request': request,
          ...(number !== undefined && { 'X-Homeward-Return': number }),
        },
      });
    } catch (error) {
      throw deliveryFailure(catalogue.terms, error);
    }
  }

  function write(
    letter: Letter,
    policy: Policy,
    addressee: { name: string; country: string },
  ): RenderedLetter {
    try {
      return catalogue.letter(letter.kind, contentsOf(letter, addressee, policy, links, catalogue.terms));
    } catch (error) {
      throw letterFault(letter.kind, error);
    }
  }
}
