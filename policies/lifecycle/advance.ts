import type { Reason } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { evaluate } from '../engine/evaluate.ts';
import { firstHit, worldOf } from '../engine/world.ts';
import type { Policy } from '../format/parse.ts';
import { reasons } from './terms.ts';

/** What becomes of the charge of an advance replacement, and why. */
export interface AdvanceSettlement {
  /** Whether it goes back to the customer; else it stands. */
  settled: boolean;
  reasons: Reason[];
}

/**
 * What becomes of the charge of an advance replacement once the faulty unit has been inspected.
 *
 * @param policy the vendor's policy
 * @param facts of the return, with those of dock and bench
 */
export function advanceSettlement(policy: Policy, facts: Facts): AdvanceSettlement {
  const world = worldOf(policy.model, facts, 'inspection');
  evaluate(world);
  const row = firstHit(policy.model.advanceSettlement, world);
  return { settled: row?.settled ?? false, reasons: reasons(row?.because) };
}
