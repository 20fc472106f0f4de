import { stages } from '../contract/decision.ts';
import { factInfos, verdictPaths } from '../contract/paths.ts';
import type { PolicyFile } from '../format/policy-file.ts';

/** What stands in a policy file for facts that it does not name by their path. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  seller: ['purchase.seller', 'purchase.platform', 'purchase.country'],
  models: ['unit.model'],
  evidence: ['claim.evidence'],
};

/**
 * The facts that a policy ever asks for; where a check leaves it to a person, the person's word too.
 *
 * @param file the policy file
 */
export function factsAskedBy(file: PolicyFile): ReadonlySet<string> {
  const asked = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && factInfos.has(value)) asked.add(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      for (const path of STANDS_FOR[key] ?? []) asked.add(path);
      if (factInfos.has(key)) asked.add(key);
      walk(inner);
    }
  };
  walk(file);
  for (const stage of stages)
    if (file.checks[stage].some(({ outcome }) => outcome === 'review')) asked.add(verdictPaths[stage]);
  return asked;
}
