import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { Decision, Outcome } from '../../policies/contract/decision.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { decide } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import type { RequestInput } from './input.ts';
import type { RequestedUnit } from './open-request.ts';

const stateOf: Record<Outcome, RequestedUnit['state']> = {
  authorize: 'authorized',
  review: 'in-review',
  incomplete: 'needs-information',
  redirect: 'redirected',
  refuse: 'refused',
};

/** Decides each unit of a new request; from then on every period is judged on the day it was made. */
export async function decideUnits(input: RequestInput): Promise<RequestedUnit[]> {
  return Promise.all(
    input.units.map(async ({ serial, model, facts }) => {
      const decision = await decide({ vendor: input.vendor, facts, at: now() });
      return {
        serial,
        serialKey: normalizeSerial(serial),
        model,
        facts: { ...facts, claim: { ...facts.claim, madeOn: decision.asOf } },
        decision,
        state: stateOf[decision.outcome],
      };
    }),
  );
}

/**
 * What the policy in force says of a unit with these facts, before anything is changed.
 */
export async function redecide(vendor: string, facts: KnownFacts): Promise<Decision> {
  return decide({ vendor, facts, at: now() });
}

/** Takes over a decision: the unit's state follows from it. */
export function settle(unit: RequestedUnit, facts: KnownFacts, decision: Decision): void {
  unit.facts = facts;
  unit.decision = decision;
  unit.state = stateOf[decision.outcome];
}
