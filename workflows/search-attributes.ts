import { defineSearchAttributeKey } from '@temporalio/common';

/** What the Temporal UI and its queries know of requests and returns; nothing personal is among it. */
export const searchAttributes = {
  vendor: defineSearchAttributeKey('RmaVendor', 'KEYWORD'),
  stage: defineSearchAttributeKey('RmaStage', 'KEYWORD'),
  waitingOn: defineSearchAttributeKey('RmaWaitingOn', 'KEYWORD'),
  dueAt: defineSearchAttributeKey('RmaDueAt', 'DATETIME'),
  serial: defineSearchAttributeKey('RmaSerial', 'KEYWORD'),
  coverage: defineSearchAttributeKey('RmaCoverage', 'KEYWORD'),
  blocked: defineSearchAttributeKey('RmaBlocked', 'BOOL'),
  request: defineSearchAttributeKey('RmaRequest', 'KEYWORD'),
} as const;
