import { createArrivalActivities } from '../activities/arrivals/arrivals.ts';
import { createDecisionActivities } from '../activities/decisions/decisions.ts';
import { createPolicyVersions } from '../activities/decisions/policy-versions.ts';
import { createDigestActivities } from '../activities/house/digest.ts';
import type { Letter } from '../activities/mail/letter.ts';
import { createMail } from '../activities/mail/mail.ts';
import { mailTransport } from '../activities/mail/transport.ts';
import { createRecordActivities } from '../activities/records/records.ts';
import { createRetentionActivities } from '../activities/retention/retention.ts';
import { createUnitActivities } from '../activities/units/units.ts';
import type { Desk, PolicyRegistry } from '../policies/index.ts';
import type { Records } from '../records/index.ts';
import { withHeartbeats } from './heartbeats.ts';

/**
 * Every activity, over what it needs.
 *
 * @param parts.smtpUrl the mail server
 * @param parts.mailFrom the address that letters are sent from
 * @param parts.publicUrl where customers reach the pages
 * @param parts.linkSecret derives the customers' link tokens
 * @param parts.removeFile removes the content of an uploaded file
 * @param parts.deskMail where each desk gets its mail; one without an address gets none
 */
export function createActivities(parts: {
  records: Records;
  policies: PolicyRegistry;
  smtpUrl: string;
  mailFrom: string;
  publicUrl: string;
  linkSecret: string;
  removeFile: (id: string) => Promise<void>;
  deskMail: Readonly<Partial<Record<Desk, string>>>;
}) {
  const { records, policies, smtpUrl, mailFrom, publicUrl, linkSecret, removeFile, deskMail } = parts;
  const versions = createPolicyVersions(policies, records);
  const mail = createMail({ records, versions, smtpUrl, publicUrl, linkSecret, from: mailFrom });
  const transport = mailTransport(smtpUrl);
  const arrivals = createArrivalActivities(versions, records);
  return {
    all: {
      ...createDecisionActivities(versions, records),
      ...createRecordActivities(records),
      ...createUnitActivities(records),
      ...createRetentionActivities({ records, removeFile }),
      ...arrivals,
      matchArrival: withHeartbeats(arrivals.matchArrival),
      ...createDigestActivities({ records, policies, transport, publicUrl, deskMail, from: mailFrom }),
      sendLetter: withHeartbeats((letter: Letter) => mail.activities.sendLetter(letter)),
    },
    close: async () => {
      transport.close();
      await mail.close();
    },
  };
}
