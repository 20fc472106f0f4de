import type { ReturnTerms } from '../../activities/decisions/decisions.ts';
import type { Decision } from '../../policies/contract/decision.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { OpenWaits } from '../parts/timetable.ts';
import type { ReceiptAnswer } from '../messages/return-messages.ts';
import type { ReturnView } from '../messages/return-view.ts';
import type { Outcome } from '../messages/return-vocabulary.ts';

/** With what a return starts, when its request has authorized it. */
export type ReturnInput = {
  number: string;
  request: string;
  vendor: string;
  policyVersion: string;
  serial: string;
  model: string;
  facts: KnownFacts;
  decision: Decision;
  issuedAt: string;
  terms: ReturnTerms;
  /** The number in whose place it stands. */
  renews?: string;
  /** Ids of the request's letters so far, oldest first. */
  thread: string[];
  /** What the run before hands over, where a long return goes on as a new run. */
  carried?: CarriedReturn;
};

/** A return as one run hands it to the next. */
export type CarriedReturn = {
  view: ReturnView;
  facts: KnownFacts;
  judgedBy?: string;
  waits: OpenWaits;
  /** The last revision written to the records. */
  revision: number;
  /** What the scans so far were answered, by their ids. */
  scans: [string, ReceiptAnswer][];
};

/** How a return ended. */
export type ReturnResult = { number: string; outcome: Outcome };
