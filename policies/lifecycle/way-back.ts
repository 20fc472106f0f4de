import type { Reason } from '../contract/decision.ts';
import type { Facts } from '../contract/facts.ts';
import { compileCondition } from '../engine/conditions.ts';
import { evaluate } from '../engine/evaluate.ts';
import { worldOf } from '../engine/world.ts';
import type { Policy } from '../format/parse.ts';
import { reasons } from './terms.ts';

/**
 * Why the customer arranges the way back of a unit that nothing is done to; null where the vendor does.
 *
 * @param policy the vendor's policy
 * @param facts of the return, with those of dock and bench
 */
export function wayBackReasons(policy: Policy, facts: Facts): Reason[] | null {
  const world = worldOf(policy.model, facts, 'inspection');
  evaluate(world);
  const row = policy.file.wayBack.find(({ when }) => compileCondition(when).holds(world) === true);
  return row ? reasons(row.because) : null;
}
