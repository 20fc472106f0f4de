import type { ReturnTerms } from '../../activities/decisions/decisions.ts';
import type { Decision } from '../../policies/contract/decision.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { Outcome } from '../messages/return-messages.ts';

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
  /** Ids of the request's letters so far, oldest first. */
  thread: string[];
};

/** How a return ended. */
export type ReturnResult = { number: string; outcome: Outcome };
