import { createDecisionActivities } from '../activities/decisions/decisions.ts';
import { createPolicyVersions } from '../activities/decisions/policy-versions.ts';
import type { Letter } from '../activities/mail/letter.ts';
import { createMail } from '../activities/mail/mail.ts';
import { createRecordActivities } from '../activities/records/records.ts';
import { createUnitActivities } from '../activities/units/units.ts';
import type { PolicyRegistry } from '../policies/index.ts';
import type { Records } from '../records/index.ts';
import { withHeartbeats } from './heartbeats.ts';

/**
 * Every activity of requests and returns, over what it needs.
 *
 * @param parts.smtpUrl the mail server
 * @param parts.mailFrom the address that letters are sent from
 * @param parts.publicUrl where customers reach the pages
 * @param parts.linkSecret derives the customers' link tokens
 */
export function createActivities(parts: {
  records: Records;
  policies: PolicyRegistry;
  smtpUrl: string;
  mailFrom: string;
  publicUrl: string;
  linkSecret: string;
}) {
  const { records, policies, smtpUrl, mailFrom, publicUrl, linkSecret } = parts;
  const versions = createPolicyVersions(policies, records);
  const mail = createMail({ records, versions, smtpUrl, publicUrl, linkSecret, from: mailFrom });
  return {
    all: {
      ...createDecisionActivities(versions, records),
      ...createRecordActivities(records),
      ...createUnitActivities(records),
      sendLetter: withHeartbeats((letter: Letter) => mail.activities.sendLetter(letter)),
    },
    close: mail.close,
  };
}
