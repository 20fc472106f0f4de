import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { DecisionActivities } from '../../activities/decisions/decisions.ts';
import type { MailActivities } from '../../activities/mail/mail.ts';
import type { RecordActivities } from '../../activities/records/records.ts';
import type { UnitActivities } from '../../activities/units/units.ts';

const quick = {
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
} as const;

/** Decisions and terms, recorded in the history as they were made. */
export const { decide, openTerm, issueReturn, settleAdvance, findWayBack } =
  proxyLocalActivities<DecisionActivities>(quick);

/** What must outlive the workflow. */
export const { claimSerials, saveRequest, saveReturn } = proxyLocalActivities<RecordActivities>(quick);

/** What is remembered of units. */
export const { recallUnits, rememberUnit } = proxyLocalActivities<UnitActivities>(quick);

/** Mail: tried again until the server takes it; an address that is refused for good is for support to correct. */
export const { sendLetter } = proxyActivities<MailActivities>({
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
