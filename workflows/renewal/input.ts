import type { Decision } from '../../policies/contract/decision.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';

/** With what a renewal starts: the return whose number is to be replaced, as it was authorized. */
export type RenewalInput = {
  /** The number that is replaced. */
  renews: string;
  request: string;
  vendor: string;
  serial: string;
  model: string;
  facts: KnownFacts;
  decision: Decision;
};
