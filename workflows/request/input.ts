import type { KnownFacts } from '../../policies/contract/facts.ts';

/** With what a request starts: facts only; who asks is in the records, under the request's id. */
export type RequestInput = {
  id: string;
  vendor: string;
  units: { serial: string; model: string; facts: KnownFacts }[];
};

/** What became of each unit of a request; `taken`: serial numbers that were open elsewhere. */
export type RequestResult = { stage: string; returns: string[]; taken: string[] };
