import type { Address, Coverage, Reason } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { compileCondition } from '../engine/conditions.ts';
import { firstHit, worldOf } from '../engine/world.ts';
import type {
  cancellationStages,
  documentKinds,
  letterKinds,
  noticePlaces,
  offerLineKinds,
} from '../format/lifecycle-terms.ts';
import type { Policy } from '../format/parse.ts';
import type { Contact } from '../format/policy-file.ts';

export type CancellationStage = (typeof cancellationStages)[number];
export type NoticePlace = (typeof noticePlaces)[number];
export type NoticedLetter = (typeof letterKinds)[number];
export type OfferLineKind = (typeof offerLineKinds)[number];
export type DocumentKind = (typeof documentKinds)[number];

/** Whether a cancellation is accepted at each stage of a return, and why. */
export type CancellationRule = Record<
  CancellationStage,
  { accepted: boolean | 'support'; reasons: Reason[] }
>;

/** A paper that goes with a return. */
export interface ReturnDocument {
  kind: DocumentKind;
  /** Words that must stand on it. */
  legend?: string | undefined;
}

/** Who carries expense and risk of a leg, as the shipping papers say it. */
export interface FreightTerm {
  term: string;
  reasons: Reason[];
}

/**
 * Whether a cancellation is accepted, by the stage the return is at.
 *
 * @param policy the vendor's policy
 */
export function cancellationRule(policy: Policy): CancellationRule {
  const { stages } = policy.file.cancellation;
  const rule = (stage: CancellationStage) => ({
    accepted: stages[stage].accepted,
    reasons: reasons(stages[stage].because),
  });
  return {
    issued: rule('issued'),
    received: rule('received'),
    inspecting: rule('inspecting'),
    quoted: rule('quoted'),
    fulfilling: rule('fulfilling'),
    shipped: rule('shipped'),
  };
}

/**
 * How a customer asks for a cancellation.
 *
 * @param policy the vendor's policy
 */
export function howToCancel(policy: Policy): Reason[] {
  return reasons(policy.file.cancellation.how);
}

/**
 * What is said of a number past its days, and what to do.
 *
 * @param policy the vendor's policy
 */
export function expiredReasons(policy: Policy): Reason[] {
  return reasons(policy.file.number.expired);
}

/**
 * What is said of a parcel that fits no open return.
 *
 * @param policy the vendor's policy
 */
export function unmatchedReasons(policy: Policy): Reason[] {
  return reasons(policy.file.number.unmatched);
}

/**
 * What is said of a unit that was not in its parcel.
 *
 * @param policy the vendor's policy
 */
export function lostReasons(policy: Policy): Reason[] {
  return reasons(policy.file.lostOnTheWay);
}

/**
 * What is said of a packaging kit that the customer can order at his cost; null where there is none.
 *
 * @param policy the vendor's policy
 */
export function packagingKitReasons({ file }: Policy): Reason[] | null {
  const row = file.fees.find(({ kind }) => kind === 'packaging-kit');
  return row ? reasons(row.because) : null;
}

/**
 * What is said of a unit whose account or password the bench needs.
 *
 * @param policy the vendor's policy
 */
export function accessReasons({ file }: Policy): Reason[] {
  return reasons(file.access);
}

/**
 * What is said of a preliminary assessment on arrival; null where the policy makes none.
 *
 * @param policy the vendor's policy
 */
export function assessmentReasons({ file }: Policy): Reason[] | null {
  return file.assessment ? reasons(file.assessment) : null;
}

/**
 * The texts that must be shown at a place.
 *
 * @param policy the vendor's policy
 * @param place where they are shown
 */
export function noticesFor(policy: Policy, place: NoticePlace): Reason[] {
  return policy.file.notices
    .filter(({ places }) => places.includes(place))
    .map(({ clause, says }) => ({ clause, says }));
}

/**
 * The texts that must be shown in a letter: those of this letter, and those of every letter.
 *
 * @param policy the vendor's policy
 * @param letter which letter
 */
export function noticesInLetter(policy: Policy, letter: NoticedLetter): { own: Reason[]; every: Reason[] } {
  const inMail = policy.file.notices.filter(({ places }) => places.includes('mail'));
  const said = (notices: typeof inMail) => notices.map(({ clause, says }) => ({ clause, says }));
  return {
    own: said(inMail.filter(({ letters }) => letters?.includes(letter))),
    every: said(inMail.filter(({ letters }) => letters === undefined)),
  };
}

/**
 * Where a return is sent to; null where support assigns it.
 *
 * @param policy the vendor's policy
 * @param country where it is shipped from, ISO 3166-1 alpha-2
 * @param asOf the day the question is asked for
 */
export function addressFor(policy: Policy, country: string, asOf: string): Address | null {
  const row = firstHit(policy.model.returnTo, worldOf(policy.model, { asOf, applicant: { country } }));
  return (row && policy.file.addresses[row.address]) ?? null;
}

/**
 * How the vendor is reached.
 *
 * @param policy the vendor's policy
 */
export function contactsOf(policy: Policy): { support: Contact; sales: Contact } {
  return policy.file.contacts;
}

/**
 * The terms of delivery on the papers, in and, under warranty, out; null where the policy names none.
 *
 * @param policy the vendor's policy
 */
export function freightTermsOf(
  policy: Policy,
): { inbound: FreightTerm; outboundInWarranty: FreightTerm } | null {
  const { incoterms } = policy.file;
  if (!incoterms) return null;
  const { inbound, outboundInWarranty } = incoterms;
  return {
    inbound: { term: inbound.term, reasons: reasons(inbound.because) },
    outboundInWarranty: { term: outboundInWarranty.term, reasons: reasons(outboundInWarranty.because) },
  };
}

/**
 * The papers that go with a return: those of the policy whose condition holds, or is not known not to.
 *
 * @param policy the vendor's policy
 * @param facts what is known of the return
 * @param coverage as it was decided
 */
export function documentsFor(policy: Policy, facts: Facts, coverage: Coverage): ReturnDocument[] {
  const world = worldOf(policy.model, facts);
  world.coverage = coverage;
  return policy.file.documents
    .filter(({ when }) => compileCondition(when).holds(world) !== false)
    .map(({ kind, legend }) => ({ kind, ...(legend !== undefined && { legend }) }));
}

/**
 * What the lines of an offer may be for.
 *
 * @param policy the vendor's policy
 */
export function offerLinesOf(policy: Policy): OfferLineKind[] {
  return policy.file.offer.lines;
}

/**
 * Clauses with what they say, one after the other; none where an entry stands on none.
 *
 * @param because as a policy file has them
 */
export function reasons(because: Readonly<Record<string, string>> = {}): Reason[] {
  return Object.entries(because).map(([clause, says]) => ({ clause, says }));
}
