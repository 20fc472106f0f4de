import type { Decision } from '../../policies/contract/decision.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { RequestedUnitView } from '../messages/request-messages.ts';

/** One unit of a request in progress. */
export type RequestedUnit = {
  serial: string;
  serialKey: string;
  model: string;
  facts: KnownFacts;
  decision: Decision;
  state: RequestedUnitView['state'];
  rma?: string;
  note?: string;
};
