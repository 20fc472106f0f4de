import { createPolicyVersions } from '../../../activities/decisions/policy-versions.ts';
import { createMail, type MailParts } from '../../../activities/mail/mail.ts';
import { loadPolicies } from '../../../policies/index.ts';
import { openRecords } from '../../../records/index.ts';
import { startEmbedded } from '../../support/databases.ts';
import { startSmtp, type SmtpOptions } from '../../support/smtp.ts';
import { policy } from './samples.ts';

/** A mail server, the records and the mail activity over both. */
export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;

/**
 * Opens one with a mail server, the embedded database and nobody among the contacts.
 *
 * @param options whom the mail server refuses
 */
export async function openPostOffice(options: SmtpOptions = {}) {
  const [smtp, database] = await Promise.all([startSmtp(options), startEmbedded()]);
  const records = await openRecords(database.url);
  const parts = {
    records,
    versions: createPolicyVersions(loadPolicies(), records),
    publicUrl: 'https://returns.example.com',
    linkSecret: 'the secret of the links',
    from: 'returns@homeward.test',
  };
  const open = new Set<{ close: () => Promise<void> }>();
  /** The mail activity of a worker that has just started. */
  const newMail = (differs: Partial<Pick<MailParts, 'smtpUrl' | 'records'>> = {}) => {
    const made = createMail({ ...parts, smtpUrl: smtp.url, ...differs });
    open.add(made);
    return made.activities;
  };
  return {
    smtp,
    records,
    newMail,
    mail: newMail(),
    /** Somebody with a request of his own. */
    knows: async (request: string, email: string, name = 'Anna Weiß') => {
      await records.contacts.save({
        request,
        vendor: policy.vendor,
        applicant: {
          name,
          email,
          phone: '+49 30 1234567',
          kind: 'end-user',
          address: { lines: ['Gasse 1'], city: 'Berlin', postalCode: '10115', country: 'DE' },
        },
        bodyHash: request,
        at: '2026-11-21T08:00:00.000Z',
      });
      return request;
    },
    close: async () => {
      await Promise.all([...open].map((made) => made.close()));
      await records.close();
      await Promise.all([database.stop(), smtp.stop()]);
    },
  };
}
