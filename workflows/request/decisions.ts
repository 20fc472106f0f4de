import type { KnownFacts } from '../../policies/contract/facts.ts';
import type { Decision, Outcome } from '../../policies/contract/decision.ts';
import { normalizeSerial } from '../messages/serial.ts';
import { decide, recallUnits } from '../parts/activities.ts';
import { now } from '../parts/clock.ts';
import type { RequestInput } from './input.ts';
import type { RequestedUnit } from './requested-unit.ts';

const stateOf: Record<Outcome, RequestedUnit['state']> = {
  authorize: 'authorized',
  review: 'in-review',
  incomplete: 'needs-information',
  redirect: 'redirected',
  refuse: 'refused',
};

/**
 * Decides each unit of a new request, with what is remembered of it; from then on every period is judged on the day it
 * was made.
 */
export async function decideUnits({ vendor, units }: RequestInput): Promise<RequestedUnit[]> {
  const named = units.map((unit) => ({ ...unit, serialKey: normalizeSerial(unit.serial) }));
  const recalled = await recallUnits({
    vendor,
    units: named.map(({ serialKey, facts }) => ({ serialKey, facts })),
  });
  return Promise.all(
    named.map(async ({ serial, serialKey, model, facts: said }, index) => {
      const facts = recalled[index] ?? said;
      const decision = await decide({ vendor, facts, at: now() });
      return {
        serial,
        serialKey,
        model: model || (facts.unit?.model ?? ''),
        facts: { ...facts, claim: { ...facts.claim, madeOn: decision.asOf } },
        decision,
        state: stateOf[decision.outcome],
      };
    }),
  );
}

/**
 * What the policy in force says of a unit with these facts and what is remembered of it, before anything is changed.
 *
 * @param unit the unit
 * @param said its facts as they are now
 */
export async function redecide(
  vendor: string,
  { serialKey }: RequestedUnit,
  said: KnownFacts,
): Promise<{ facts: KnownFacts; decision: Decision }> {
  const [facts = said] = await recallUnits({ vendor, units: [{ serialKey, facts: said }] });
  return { facts, decision: await decide({ vendor, facts, at: now() }) };
}

/** Takes over a decision: the unit's state follows from it. */
export function settle(unit: RequestedUnit, facts: KnownFacts, decision: Decision): void {
  unit.facts = facts;
  unit.decision = decision;
  unit.state = stateOf[decision.outcome];
}
