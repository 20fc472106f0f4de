import type { Records } from '../../records/index.ts';
import {
  accessReasons,
  advanceSettlement,
  type AdvanceSettlement,
  assess,
  assessmentReasons,
  cancellationRule,
  type CancellationRule,
  type Decision,
  expiredReasons,
  type KnownFacts,
  lostReasons,
  packagingKitReasons,
  type Reason,
  type Term,
  termOf,
  today,
  type WaitName,
  wayBackReasons,
} from '../../policies/index.ts';
import type { PolicyVersions } from './policy-versions.ts';

/** What a return takes with it of the policy under which it was authorized. */
export type ReturnTerms = {
  /** How long the parcel is waited for. */
  parcel: Term;
  cancellation: CancellationRule;
  /** What is said of the number once it has expired. */
  expired: Reason[];
  /** What is said of a packaging kit; null where the vendor offers none. */
  packagingKit: Reason[] | null;
  /** What is said of a unit that was not in its parcel. */
  lostOnTheWay: Reason[];
  /** What is said of a unit whose account or password the bench needs. */
  access: Reason[];
  /** What is said of a preliminary assessment on arrival; null where there is none. */
  assessment: Reason[] | null;
};

/** Which policy: a version once used, or (left out) the one in force. */
export type PolicyRef = { vendor: string; policyVersion?: string };

export type DecisionActivities = ReturnType<typeof createDecisionActivities>;

/**
 * Decisions and terms under a vendor's policy, for the workflows to record.
 *
 * @param versions where policies are found
 * @param records where numbers are assigned
 */
export function createDecisionActivities(versions: PolicyVersions, records: Pick<Records, 'returns'>) {
  return {
    /**
     * What the policy says of these facts on this day.
     *
     * @param input.at workflow time, ISO UTC; the day it is at the vendor's becomes `asOf`
     */
    async decide(input: PolicyRef & { facts: KnownFacts; at: string }): Promise<Decision> {
      const policy = await versions.find(input, input.at);
      return assess(policy, { ...input.facts, asOf: today(policy, input.at) });
    },

    /**
     * When a wait that begins now ends, and when somebody is reminded.
     *
     * @param input.from workflow time, ISO UTC
     * @param input.days its length where it is not the policy's
     */
    async openTerm(
      input: Required<PolicyRef> & { wait: WaitName; from: string; days?: number },
    ): Promise<Term> {
      return termOf(await versions.find(input, input.from), input.wait, input.from, input.days);
    },

    /**
     * What becomes of the charge of an advance replacement.
     *
     * @param input.at workflow time, ISO UTC
     */
    async settleAdvance(
      input: Required<PolicyRef> & { facts: KnownFacts; at: string },
    ): Promise<AdvanceSettlement> {
      const policy = await versions.find(input, input.at);
      return advanceSettlement(policy, { ...input.facts, asOf: today(policy, input.at) });
    },

    /**
     * Why the customer arranges the way back of a unit that nothing is done to; null where the vendor does.
     *
     * @param input.at workflow time, ISO UTC
     */
    async findWayBack(
      input: Required<PolicyRef> & { facts: KnownFacts; at: string },
    ): Promise<Reason[] | null> {
      const policy = await versions.find(input, input.at);
      return wayBackReasons(policy, { ...input.facts, asOf: today(policy, input.at) });
    },

    /**
     * Gives a unit its return number, once, and the terms that go with it.
     *
     * @param input.at workflow time, ISO UTC
     */
    async issueReturn(
      input: Required<PolicyRef> & {
        request: string;
        serialKey: string;
        validDays: number | null;
        at: string;
        /** The number in whose place another is wanted. */
        renews?: string;
      },
    ): Promise<{ number: string; terms: ReturnTerms }> {
      const { request, serialKey, validDays, at, renews } = input;
      const policy = await versions.find(input, at);
      const number = await records.returns.assignNumber({
        request,
        serialKey,
        prefix: policy.file.numberPrefix,
        year: Number(today(policy, at).slice(0, 4)),
        at,
        ...(renews !== undefined && { renews }),
      });
      return {
        number,
        terms: {
          parcel: termOf(policy, 'parcel', at, validDays ?? undefined),
          cancellation: cancellationRule(policy),
          expired: expiredReasons(policy),
          packagingKit: packagingKitReasons(policy),
          lostOnTheWay: lostReasons(policy),
          access: accessReasons(policy),
          assessment: assessmentReasons(policy),
        },
      };
    },
  };
}
