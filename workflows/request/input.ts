import type { OpenWaits } from '../parts/timetable.ts';
import type { RequestedUnit } from './requested-unit.ts';
import type { KnownFacts } from '../../policies/contract/facts.ts';

/** With what a request starts: facts only; who asks is in the records, under the request's id. */
export type RequestInput = {
  /** What the run before hands over, where a long request goes on as a new run. */
  carried?: CarriedRequest;
  id: string;
  vendor: string;
  units: { serial: string; model: string; facts: KnownFacts }[];
};

/** What became of each unit of a request; `taken`: serial numbers that were open elsewhere. */
export type RequestResult = { stage: string; returns: string[]; taken: string[] };

/** A request as one run hands it to the next. */
export type CarriedRequest = {
  units: RequestedUnit[];
  submittedAt: string;
  waits: OpenWaits;
  /** Ids of the letters so far, oldest first. */
  thread: string[];
  /** The last revision written to the records. */
  revision: number;
};
