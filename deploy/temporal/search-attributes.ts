import { defineSearchAttributeKey } from '@temporalio/common';

/** What the Temporal UI shows of a return, and can be asked for (docs/design.md). */
export const searchAttributes = [
  ...['RmaVendor', 'RmaStage', 'RmaWaitingOn', 'RmaSerial', 'RmaCoverage', 'RmaRequest'].map((name) =>
    defineSearchAttributeKey(name, 'KEYWORD'),
  ),
  defineSearchAttributeKey('RmaDueAt', 'DATETIME'),
  defineSearchAttributeKey('RmaBlocked', 'BOOL'),
];
