import type { Arrival, ArrivalReport } from '../../client/arrival-messages.ts';
import type { Homeward } from '../../client/homeward.ts';
import type { Renewal } from '../../client/renewal/renewals.ts';
import type { Asked } from './asked.ts';
import type { Case } from './case.ts';

/**
 * One way a return can go, as a script that is read from top to bottom: who does what, and what it comes to. A vendor's
 * scenarios lie in `test/scenarios/<vendor>/`, one file a topic, each exporting its `scenarios`.
 */
export interface Scenario {
  /** A sentence of the specification. */
  title: string;
  /** The clauses it shows at work, as they are called in the vendor's policy. */
  shows: readonly string[];
  /**
   * What everybody does, one after the other. It begins on a Monday at noon, in the vendor's time zone.
   *
   * @returns the number of the return, or the id of the request or the arrival, whose end is told
   */
  play: (stage: Stage) => Promise<string>;
  /** What the whole comes to, compared to the letter. */
  ends: Ends;
}

/** The end of a return; of a request or an arrival, where there is no return to tell of. */
export interface Ends {
  /** Of a return its outcome, of a request or an arrival its last stage. */
  outcome: string;
  /** Of a return or an arrival all that happened, of a request its stages; each with the days since it began. */
  timeline: readonly string[];
  /** Subjects in the order they went out: those of the request, then those of the return. */
  mails: readonly string[];
  /** The clauses on which it expired, was called off or declined; then those of the last decision. */
  clauses: readonly string[];
}

/** What a scenario plays on: a whole Homeward in which nothing else goes on. */
export interface Stage {
  homeward: Homeward;
  /** Asks for the return of a unit, or several. */
  asks: (asked: Asked) => Promise<Case>;
  /** Goes on with what has taken a number's place: a return under another number, or a request reviewed anew. */
  follows: (renewal: Renewal, of: Case) => Promise<Case>;
  /** A parcel that fits no open return comes in. */
  arrives: (parcel: Omit<ArrivalReport, 'vendor' | 'scanId'>) => Promise<Arrival>;
  /** A serial number nobody has used yet. */
  serial: () => string;
  /** The day so many days ago, in the vendor's time zone. */
  daysAgo: (days: number) => Promise<string>;
  /** Lets days pass; whatever falls due in them happens. */
  daysPass: (days: number) => Promise<void>;
  /** The vendor puts other words into its policy, which is in force at once. */
  changesPolicy: (words: string, others: string) => void;
  /** The papers a return has now: what stands on each, by its kind. */
  papers: (number: string) => Promise<Readonly<Record<string, string>>>;
}
